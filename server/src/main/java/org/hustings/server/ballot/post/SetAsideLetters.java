package org.hustings.server.ballot.post;

import java.util.List;
import java.util.Set;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.ballot.MarkedRegister;
import org.hustings.server.dispatch.DeathReason;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.dispatch.Packs;
import org.hustings.server.dispatch.reissue.ReissueWords;
import org.hustings.server.election.Elections;
import org.hustings.server.platform.LetterLanguages;
import org.hustings.server.platform.Mailer;
import org.hustings.server.platform.SiteAddress;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.Roll;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// Tells electors by letter that a paper of theirs has come back when it was no good any more, and
/// that they have not voted: otherwise they would think that they have.
@Component
class SetAsideLetters {
  private final Roll roll;
  private final Packs packs;
  private final MarkedRegister register;
  private final Elections elections;
  private final Mailer mailer;
  private final LetterLanguages languages;
  private final SiteAddress site;

  SetAsideLetters(
      Roll roll,
      Packs packs,
      MarkedRegister register,
      Elections elections,
      Mailer mailer,
      LetterLanguages languages,
      SiteAddress site) {
    this.roll = roll;
    this.packs = packs;
    this.register = register;
    this.elections = elections;
    this.mailer = mailer;
    this.languages = languages;
    this.site = site;
  }

  /// Within the transaction that sets the paper aside.
  void setAside(Pack pack) {
    boolean voted = !register.of(pack.election(), Set.of(pack.elector())).isEmpty();
    if (!voted) {
      roll.find(pack.election(), pack.elector())
          .filter(elector -> elector.email() != null)
          .ifPresent(elector -> send(pack, elector));
    }
  }

  private void send(Pack pack, Elector elector) {
    ElectionDefinition election = elections.find(pack.election()).orElseThrow();
    DeathReason reason = packs.deathOf(pack.id()).orElse(DeathReason.REISSUED);
    List<Words> words = languages.to(null);
    mailer.send(
        new Mailer.Letter(
            String.valueOf(elector.email()),
            election.enquiries() == null ? "" : election.enquiries(),
            LetterLanguages.subject(
                words,
                one -> one.say("reissue.letter.set-aside.subject", "election", election.title())),
            LetterLanguages.text(
                words,
                one ->
                    one.say(
                        "reissue.letter.set-aside.text",
                        "name",
                        elector.name(),
                        "election",
                        election.title(),
                        "why",
                        ReissueWords.death(one, reason),
                        "page",
                        site.of("/elections/" + election.id() + "/where-is-my-ballot")))));
  }
}
