package org.hustings.server.nomination.tracker;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.hustings.definition.CandidacyId;
import org.hustings.server.candidacy.PersonName;
import org.hustings.server.organisation.UnitId;

/// The list of a contest's nominations as a reader asked for it.
///
/// @param facts what it is made from
/// @param choice what was asked for
/// @param lines the candidates, in the order asked for
public record Tracker(Facts facts, Choice choice, List<Line> lines) {
  private static final Comparator<Line> BY_NAME =
      Comparator.comparing(line -> line.candidate().name(), PersonName.IN_ORDER);

  private static final Comparator<Line.By> BY_BODY =
      Comparator.comparing((Line.By by) -> Folded.of(by.body().name()))
          .thenComparing(by -> by.body().id().slug());

  public Tracker {
    lines = List.copyOf(lines);
  }

  /// Makes the list.
  public static Tracker of(Facts facts, Choice choice, Reaching threshold) {
    Map<UnitId, Facts.Body> bodies =
        facts.bodies().stream().collect(toMap(Facts.Body::id, body -> body));
    Map<CandidacyId, List<Facts.Made>> byCandidate =
        facts.nominations().stream().collect(groupingBy(Facts.Made::candidate));
    Map<CandidacyId, List<Facts.ByMember>> byMembers =
        facts.byMembers().stream().collect(groupingBy(Facts.ByMember::candidate));
    Predicate<Facts.Candidate> recommended = choice.recommended(facts.slates());
    List<Line> lines =
        facts.candidates().stream()
            .filter(recommended)
            .map(candidate -> {
              List<Line.By> nominations =
                  byCandidate.getOrDefault(candidate.id(), List.of()).stream()
                      .map(made -> new Line.By(bodyOf(bodies, made), made.recordedAt()))
                      .sorted(Comparator.comparing(Line.By::recordedAt).thenComparing(BY_BODY))
                      .toList();
              List<Facts.ByMember> members = byMembers.getOrDefault(candidate.id(), List.of());
              return line(candidate, nominations, members, choice, threshold);
            })
            .filter(line -> isAskedFor(line, choice))
            .sorted(order(choice))
            .toList();
    return new Tracker(facts, choice, lines);
  }

  private static Facts.Body bodyOf(Map<UnitId, Facts.Body> bodies, Facts.Made made) {
    Facts.Body body = bodies.get(made.body());
    if (body == null) {
      throw new IllegalArgumentException("no body " + made.body() + " among the facts");
    }
    return body;
  }

  private static Line line(
      Facts.Candidate candidate,
      List<Line.By> nominations,
      List<Facts.ByMember> members,
      Choice choice,
      Reaching threshold) {
    List<Line.By> shown =
        nominations.stream().filter(by -> choice.includes(by.body())).sorted(BY_BODY).toList();
    return new Line(
        candidate,
        nominations.size() + members.size(),
        shown,
        choice.narrowsBodies() ? List.of() : members,
        threshold.of(candidate, nominations, members));
  }

  private static boolean isAskedFor(Line line, Choice choice) {
    boolean nominated = line.number() > 0 || (choice.all() && !choice.narrowsBodies());
    return nominated && (choice.threshold() == null || choice.threshold() == line.reached().met());
  }

  private static Comparator<Line> order(Choice choice) {
    return switch (choice.sort()) {
      case NAME -> BY_NAME;
      case NUMBER -> Comparator.comparingInt(Line::number).reversed().thenComparing(BY_NAME);
    };
  }
}
