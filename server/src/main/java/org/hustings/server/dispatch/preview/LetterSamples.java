package org.hustings.server.dispatch.preview;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hustings.definition.ElectionDefinition;
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
    ZonedDateTime now = clock.instant().atZone(election.zone());
    return Stream.of(
            ElectorSamples.of(all),
            ClaimSamples.of(now, all),
            StopSamples.of(all),
            election.asksOnly() ? List.<LetterSample>of() : CandidateSamples.of(all),
            OfficerSamples.of(all),
            EnquirySamples.of(election, now.plusDays(14), all),
            OfficialSamples.of(election, all))
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
      "contact",
      site.of("/contact"),
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

  static LetterSample sample(
      LetterSample.To to, String when, String subject, String text, Object[] all, Object... own) {
    List<Object> filled = new ArrayList<>(List.of(all));
    filled.addAll(List.of(own));
    return new LetterSample(
        to, Message.of(when), new Message(subject, filled), new Message(text, filled));
  }
}
