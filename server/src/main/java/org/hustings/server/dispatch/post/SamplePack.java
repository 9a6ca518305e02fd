package org.hustings.server.dispatch.post;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.definition.Channel;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.dispatch.PackId;
import org.hustings.server.dispatch.PaperNumber;
import org.hustings.server.dispatch.SecurityCode;
import org.hustings.server.dispatch.batch.MadePack;
import org.hustings.server.dispatch.paper.SettledPapers;
import org.hustings.server.dispatch.wording.LanguagesOfBallots;
import org.hustings.server.dispatch.wording.SpokenWording;
import org.hustings.server.dispatch.wording.Values;
import org.hustings.server.dispatch.wording.WordingKind;
import org.hustings.server.dispatch.wording.Wordings;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.member.Format;
import org.hustings.server.platform.SiteAddress;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.Entitlement;
import org.hustings.server.roll.Entitlements;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A posted pack of nobody, drawn as the printer gets it and marked on every page: letter, ballot
/// papers, booklets. Its code and its paper number belong to nothing.
@Component
public class SamplePack {
  /// The highest that can be written; no election has so many papers.
  private static final PaperNumber NUMBER = new PaperNumber(999_999_999);

  /// Nobody.
  static final MemberNumber MEMBER = new MemberNumber("0");

  private static final String ADDRESS = "12 Example Street\nAnytown\nAB1 2CD";

  private final Wordings wordings;
  private final LanguagesOfBallots languages;
  private final SiteAddress site;
  private final Clock clock;

  SamplePack(Wordings wordings, LanguagesOfBallots languages, SiteAddress site, Clock clock) {
    this.wordings = wordings;
    this.languages = languages;
    this.site = site;
    this.clock = clock;
  }

  /// The pack as a PDF.
  ///
  /// @param name of the invented elector
  /// @param papers at least one
  /// @param format that the elector wants; absent for what everybody gets
  public byte[] of(
      ElectionDefinition election, String name, List<BallotPaper> papers, @Nullable Format format) {
    return of(election, name, papers, PrintSize.of(format), Map.of(), languages.alike(election));
  }

  /// The same for an elector who wishes a language.
  ///
  /// @param wishes the wish of [#MEMBER], if it is known
  /// @param alike in which languages papers and booklets are
  byte[] of(
      ElectionDefinition election,
      String name,
      List<BallotPaper> papers,
      PrintSize size,
      Map<MemberNumber, String> wishes,
      List<Words> alike) {
    Instant now = clock.instant();
    Entitlements all =
        new Entitlements(
            papers.stream().map(paper -> new Entitlement(paper.contest(), null)).toList());
    Pack pack =
        new Pack(
            new PackId(0),
            election.id(),
            ElectorNumber.BEFORE_FIRST,
            Channel.POST,
            all,
            null,
            NUMBER,
            0,
            now,
            Pack.State.DEAD);
    Elector elector =
        new Elector(
            election.id(),
            ElectorNumber.BEFORE_FIRST,
            MEMBER,
            name,
            null,
            ADDRESS,
            null,
            null,
            all);
    Mark mark = Mark.PREVIEW;
    Values values = new Values(election, site);
    SpokenWording wording = wordings.spoken(election, WordingKind.LETTER);
    List<MadePack> packs = List.of(new MadePack(pack, SecurityCode.NO_REAL_CODE, elector, ADDRESS));
    return PackFile.of(
            mark.in(alike),
            size.isLarge()
                ? LargeLetter.of(values, wording, wishes, mark, size, packs)
                : new LetterPage(values, wording, wishes, mark),
            size.isLarge()
                ? new LargePaper(election, alike, mark, size)
                : new PaperPages(election, alike, mark),
            new BookletPages(election, alike, mark, true, size),
            new SettledPapers(election.id(), papers, List.of(), 0, now),
            packs)
        .content();
  }
}
