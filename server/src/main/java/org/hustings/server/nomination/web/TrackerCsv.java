package org.hustings.server.nomination.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hustings.count.file.CsvText;
import org.hustings.server.nomination.ContestTracker;
import org.hustings.server.nomination.text.Phrases;
import org.hustings.server.nomination.tracker.Facts;
import org.hustings.server.nomination.tracker.Line;

/// One line for each nomination, as RFC 4180 has it; a candidate without one has a line without a
/// body.
final class TrackerCsv {
  private static final List<String> HEADINGS =
      List.of(
          "candidate",
          "sort_name",
          "state",
          "backed_by",
          "nominating_body",
          "unit",
          "kind",
          "region",
          "nation",
          "recorded_at",
          "contest_state",
          "reason_of_state");

  private TrackerCsv() {}

  static String write(ContestTracker tracker, TrackerState state) {
    List<String> where = List.of(state.stage(), Objects.requireNonNullElse(state.reason(), ""));
    ZoneId zone = tracker.election().zone();
    return Stream.concat(
            Stream.of(HEADINGS),
            tracker.tracker().lines().stream()
                .flatMap(line -> rows(line, zone))
                .map(row -> join(row, where)))
        .map(CsvText::line)
        .collect(Collectors.joining());
  }

  private static Stream<List<String>> rows(Line line, ZoneId zone) {
    Facts.Candidate candidate = line.candidate();
    String backers =
        candidate.backers().stream().map(backer -> backer.name()).collect(Collectors.joining("; "));
    List<String> who =
        List.of(
            candidate.name().shown(),
            candidate.name().sorted(),
            candidate.state().words(),
            backers);
    if (line.number() == 0) {
      return Stream.of(join(who, List.of("", "", "", "", "", "")));
    }
    return Stream.concat(
        line.shown().stream().map(by -> join(who, body(by, zone))),
        members(line).map(name -> join(who, List.of(name, "", "member", "", "", ""))));
  }

  private static Stream<String> members(Line line) {
    Stream<String> unnamed =
        line.unnamed() == 0 ? Stream.of() : Stream.of(Phrases.members(line.unnamed()));
    return Stream.concat(line.publicNames().stream(), unnamed);
  }

  private static List<String> body(Line.By by, ZoneId zone) {
    return List.of(
        by.body().name(),
        by.body().id().slug(),
        by.body().kind().slug(),
        Objects.requireNonNullElse(by.body().region(), ""),
        Objects.requireNonNullElse(by.body().nation(), ""),
        by.recordedAt().atZone(zone).toOffsetDateTime().toString());
  }

  private static List<String> join(List<String> who, List<String> by) {
    return Stream.concat(who.stream(), by.stream()).toList();
  }
}
