package org.hustings.server.candidacy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.timetable.Act;
import org.hustings.definition.timetable.ActKind;
import org.hustings.server.election.PublicContests;
import org.hustings.server.election.rules.MomentMessage;
import org.hustings.server.organisation.member.Member;
import org.hustings.server.platform.LetterLanguages;
import org.hustings.server.platform.Mailer;
import org.hustings.server.platform.SiteAddress;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// Tells members whom somebody else has put forward, so that they confirm or refuse.
@Component
public class PutForwardLetters {
  private static final Duration OF_USE = Duration.ofDays(7);

  private final Candidacies candidacies;
  private final Mailer mailer;
  private final LetterLanguages languages;
  private final SiteAddress site;
  private final Clock clock;

  PutForwardLetters(
      Candidacies candidacies,
      Mailer mailer,
      LetterLanguages languages,
      SiteAddress site,
      Clock clock) {
    this.candidacies = candidacies;
    this.mailer = mailer;
    this.languages = languages;
    this.site = site;
    this.clock = clock;
  }

  /// Writes to a member, where the register has an address; with what they were put forward by, in
  /// one transaction.
  ///
  /// @param source where the candidacy comes from
  public void send(PublicContests.Defined contest, CandidacyId id, Member member, String source) {
    if (member.email() == null) {
      return;
    }
    Candidacy candidacy = candidacies.find(id, clock.instant()).orElseThrow();
    ElectionDefinition election = contest.election();
    List<Words> words = languages.to(member.preferredLanguage());
    Message subject =
        Message.of("candidates.put-forward.subject", "contest", contest.contest().name());
    mailer.send(
        new Mailer.Letter(
                member.email(),
                election.enquiries() == null ? "" : election.enquiries(),
                LetterLanguages.subject(words, one -> one.say(subject)),
                LetterLanguages.text(words, one -> text(one, contest, candidacy, source)))
            .within(OF_USE));
  }

  private String text(
      Words words, PublicContests.Defined contest, Candidacy candidacy, String source) {
    return words.say(
        "candidates.put-forward.text",
        "name",
        candidacy.name().shown(),
        "contest",
        contest.contest().name(),
        "election",
        contest.election().title(),
        "source",
        source,
        "what",
        what(words, contest),
        "link",
        site.of(candidacy.path() + "/own"));
  }

  private static String what(Words words, PublicContests.Defined contest) {
    if (!contest.contest().needsNoNomination()) {
      return words.say("candidates.put-forward.nominated");
    }
    return contest
        .election()
        .timetable()
        .act(ActKind.ACCEPTANCES_CLOSE)
        .map(act -> by(words, act))
        .orElseGet(() -> words.say("candidates.put-forward.now"));
  }

  private static String by(Words words, Act act) {
    return words.say("candidates.put-forward.by", "at", MomentMessage.value(act.at()));
  }
}
