package org.hustings.server.dispatch.preview;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.election.stop.StopKind;
import org.hustings.server.election.stop.StopWords;
import org.hustings.server.platform.SiteAddress;
import org.hustings.words.Message;
import org.springframework.stereotype.Component;

/// Every letter of an election in the words it has, filled in with a person who is nobody. What only
/// the moment knows, such as a reason, stands as "…". docs/letters.md is the list.
@Component
class LetterSamples {
  static final String NAME = "Robin Example";

  private static final String OPEN = "…";

  private final SiteAddress site;
  private final Clock clock;

  LetterSamples(SiteAddress site, Clock clock) {
    this.site = site;
    this.clock = clock;
  }

  List<LetterSample> of(ElectionDefinition election) {
    Object[] all = filling(election);
    return Stream.of(
            electors(all),
            ClaimLetterSamples.of(
                "claim.letter.subject", clock.instant().atZone(election.zone()), all),
            everybody(all),
            candidates(all),
            officers(all),
            EnquirySamples.of(election, clock.instant().atZone(election.zone()).plusDays(14), all),
            officials(election, all))
        .flatMap(List::stream)
        .toList();
  }

  /// What any of the letters may ask for.
  private Object[] filling(ElectionDefinition election) {
    String page = site.of("/elections/" + election.id());
    Instant closes = election.timetable().ballot().closes();
    ZonedDateTime when =
        Objects.requireNonNullElse(closes, clock.instant()).atZone(election.zone());
    String contest = election.contests().isEmpty() ? OPEN : election.contests().getFirst().name();
    return new Object[] {
      "name",
      NAME,
      "was",
      "Robin Exampel",
      "candidate",
      NAME,
      "candidates",
      List.of(NAME),
      "body",
      OPEN,
      "election",
      election.title(),
      "contest",
      contest,
      "reason",
      OPEN,
      "source",
      OPEN,
      "changes",
      OPEN,
      "address",
      "r…@example.org",
      "addresses",
      List.of("r…@example.org"),
      "page",
      page,
      "link",
      page,
      "hours",
      24,
      "at",
      when,
      "live",
      when,
      "received",
      when,
      "closes",
      when
    };
  }

  private static List<LetterSample> electors(Object... all) {
    return List.of(
        sample(
            LetterSample.To.ELECTORS,
            "preview-staff.letter.help-desk",
            "helpdesk.letter.subject",
            "helpdesk.letter.text",
            all,
            "what",
            Message.of("helpdesk.letter.passed")),
        sample(
            LetterSample.To.ELECTORS,
            "preview-staff.letter.link",
            "reissue.letter.link.subject",
            "reissue.letter.link.text",
            all),
        sample(
            LetterSample.To.ELECTORS,
            "preview-staff.letter.told",
            "reissue.letter.told.subject",
            "reissue.letter.told.text",
            all,
            "how",
            Message.of("reissue.letter.told.by-email"),
            "earlier",
            Message.of("reissue.letter.told.earlier-lives")),
        sample(
            LetterSample.To.ELECTORS,
            "preview-staff.letter.killed",
            "reissue.letter.killed.subject",
            "reissue.letter.killed.text",
            all,
            "why",
            Message.of("reissue.death.lost")),
        sample(
            LetterSample.To.ELECTORS,
            "preview-staff.letter.void",
            "void.letter.subject",
            "void.letter.text",
            all),
        sample(
            LetterSample.To.ELECTORS,
            "preview-staff.letter.void-contest",
            "void.letter.contest.subject",
            "void.letter.contest.text",
            all),
        sample(
            LetterSample.To.ELECTORS,
            "preview-staff.letter.set-aside",
            "reissue.letter.set-aside.subject",
            "reissue.letter.set-aside.text",
            all,
            "why",
            Message.of("reissue.death.lost")),
        sample(
            LetterSample.To.ELECTORS,
            "preview-staff.letter.other-staff",
            "reissue.letter.other.subject",
            "reissue.letter.other.by-staff",
            all),
        sample(
            LetterSample.To.ELECTORS,
            "preview-staff.letter.other-elector",
            "reissue.letter.other.subject",
            "reissue.letter.other.by-elector",
            all),
        sample(
            LetterSample.To.ELECTORS,
            "preview-staff.letter.other-new",
            "reissue.letter.other.subject",
            "reissue.letter.other.new",
            all),
        sample(
            LetterSample.To.ELECTORS,
            "preview-staff.letter.readdress-old",
            "readdress.letter.subject",
            "readdress.letter.old",
            all),
        sample(
            LetterSample.To.ELECTORS,
            "preview-staff.letter.readdress-new",
            "readdress.letter.subject",
            "readdress.letter.new",
            all),
        sample(
            LetterSample.To.ELECTORS,
            "preview-staff.letter.earlier",
            "reissue.letter.earlier.subject",
            "reissue.letter.earlier.text",
            all));
  }

  private static List<LetterSample> everybody(Object... all) {
    return List.of(
        sample(
            LetterSample.To.EVERYBODY,
            "preview-staff.letter.called-off",
            "stop.letter.subject",
            "stop.letter.text",
            all,
            "what",
            StopWords.heading(StopKind.CALLED_OFF),
            "consequence",
            StopWords.consequence(StopKind.CALLED_OFF)),
        sample(
            LetterSample.To.EVERYBODY,
            "preview-staff.letter.postponed",
            "stop.letter.subject",
            "stop.letter.text",
            all,
            "what",
            StopWords.heading(StopKind.POSTPONED),
            "consequence",
            StopWords.consequence(StopKind.POSTPONED)),
        sample(
            LetterSample.To.EVERYBODY,
            "preview-staff.letter.annulled",
            "stop.letter.subject",
            "stop.letter.text",
            all,
            "what",
            StopWords.heading(StopKind.ANNULLED),
            "consequence",
            StopWords.consequence(StopKind.ANNULLED)));
  }

  private static List<LetterSample> candidates(Object... all) {
    return List.of(
        sample(
            LetterSample.To.CANDIDATES,
            "preview-staff.letter.nominated",
            "nomination.letter.nominated.subject",
            "nomination.letter.nominated.text",
            all,
            "what",
            new Message("nomination.letter.nominated.subject", List.of(all)),
            "progress",
            Message.of("nomination.letter.progress.towards", "have", 3, "need", 5)),
        sample(
            LetterSample.To.CANDIDATES,
            "preview-staff.letter.enough",
            "nomination.letter.enough.subject",
            "nomination.letter.nominated.text",
            all,
            "what",
            new Message("nomination.letter.enough.subject", List.of(all)),
            "progress",
            Message.of("nomination.letter.progress.enough")),
        sample(
            LetterSample.To.CANDIDATES,
            "preview-staff.letter.accept",
            "nomination.letter.accept.subject",
            "nomination.letter.accept.text",
            all),
        sample(
            LetterSample.To.OFFICERS,
            "preview-staff.letter.open-members",
            "nomination.letter.open.subject",
            "nomination.letter.open.to-member",
            all,
            "contests",
            List.of(OPEN),
            "until",
            Message.of("nomination.letter.open.no-end")),
        sample(
            LetterSample.To.CANDIDATES,
            "preview-staff.letter.put-forward",
            "candidates.put-forward.subject",
            "candidates.put-forward.text",
            all,
            "what",
            Message.of("candidates.put-forward.now")),
        sample(
            LetterSample.To.CANDIDATES,
            "preview-staff.letter.state",
            "candidacy.letter.state.subject",
            "candidacy.letter.state.text-because",
            all,
            "state",
            Message.of("candidacy.state.suspended")),
        sample(
            LetterSample.To.CANDIDATES,
            "preview-staff.letter.taken-back",
            "candidacy.letter.state.subject",
            "candidacy.letter.state.taken-back",
            all,
            "state",
            Message.of("candidacy.state.suspended")),
        sample(
            LetterSample.To.CANDIDATES,
            "preview-staff.letter.name",
            "candidacy.letter.name.subject",
            "candidacy.letter.name.text",
            all),
        sample(
            LetterSample.To.CANDIDATES,
            "preview-staff.letter.settled",
            "dispatch.settled.subject",
            "dispatch.settled.text",
            all,
            "what",
            Message.of("dispatch.settled.on-the-paper")),
        sample(
            LetterSample.To.CANDIDATES,
            "preview-staff.letter.result",
            "result.letter.subject",
            "result.letter.text",
            all,
            "elected",
            Message.of("result.letter.elected", "names", List.of(NAME))),
        sample(
            LetterSample.To.CANDIDATES,
            "preview-staff.letter.withdrawn",
            "correction.letter.subject",
            "correction.letter.text",
            all,
            "what",
            Message.of("correction.heading.withdrawn-and-counted"),
            "consequence",
            Message.of("correction.consequence.counted-again")),
        sample(
            LetterSample.To.CANDIDATES,
            "preview-staff.letter.corrected",
            "result.letter.corrected-subject",
            "result.letter.corrected",
            all,
            "elected",
            Message.of("result.letter.elected", "names", List.of(NAME))),
        sample(
            LetterSample.To.CANDIDATES,
            "preview-staff.letter.agent",
            "account.role-letter.subject",
            "account.role-letter.observer",
            all));
  }

  private static List<LetterSample> officers(Object... all) {
    return List.of(
        sample(
            LetterSample.To.OFFICERS,
            "preview-staff.letter.open",
            "nomination.letter.open.subject",
            "nomination.letter.open.text",
            all,
            "until",
            Message.of("nomination.letter.open.no-end")),
        sample(
            LetterSample.To.OFFICERS,
            "preview-staff.letter.timetable",
            "election.letter.subject",
            "election.letter.text",
            all),
        sample(
            LetterSample.To.OFFICERS,
            "preview-staff.letter.recorded",
            "nomination.letter.recorded.subject",
            "nomination.letter.recorded.text",
            all));
  }

  private static List<LetterSample> officials(ElectionDefinition election, Object... all) {
    return List.of(
        sample(
            LetterSample.To.OFFICIALS,
            "preview-staff.letter.trustee",
            "account.role-letter.subject",
            "account.role-letter.trustee",
            all),
        sample(
            LetterSample.To.OFFICIALS,
            "preview-staff.letter.logs",
            "log.letter.subject",
            "log.letter.text",
            all,
            "moment",
            Message.of("log.letter.voting", "election", election.title())));
  }

  static LetterSample sample(
      LetterSample.To to, String when, String subject, String text, Object[] all, Object... own) {
    List<Object> filled = new ArrayList<>(List.of(all));
    filled.addAll(List.of(own));
    return new LetterSample(
        to, Message.of(when), new Message(subject, filled), new Message(text, filled));
  }
}
