package org.hustings.server.nomination.tracker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.ContestId;
import org.hustings.definition.threshold.Bodies;
import org.hustings.server.candidacy.PersonName;
import org.hustings.server.candidacy.State;
import org.hustings.server.organisation.KindId;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.slate.GroupId;
import org.hustings.server.slate.Slate;
import org.jspecify.annotations.Nullable;

/// A small contest of invented people: five bodies in two regions, four candidates.
final class Sample {
  static final Instant START = Instant.parse("2020-07-11T09:00:00Z");
  static final Facts.Backer OAK = new Facts.Backer("oak", "Oak League", "the Oak League");
  static final Facts.Backer ELM = new Facts.Backer("elm", "Elm Club", "Elm Club");

  static final Facts.Candidate ADA = candidate(1, "Ada Singh Amber", OAK, ELM);
  static final Facts.Candidate BO = candidate(2, "Bo Brook", ELM);
  static final Facts.Candidate CY = candidate(3, "Cy Acorn");
  static final Facts.Candidate DI = candidate(4, "Di Dell");

  static final Slate SHARED =
      new Slate(
          "unity",
          ContestId.of("fen-2020", "committee"),
          "Unity",
          List.of(new GroupId("oak"), new GroupId("fir")),
          false,
          List.of(CY.id()),
          Map.of("Isles", List.of(BO.id())));

  private static final List<Facts.Body> BODIES =
      List.of(
          body("ash", "North", "England"),
          body("bay", "North", "England"),
          body("cove", "Isles", "Scotland"),
          body("dale", "Isles", "Scotland"),
          body("esk", null, null));

  private final List<Facts.Made> made = new ArrayList<>();

  /// One nomination a day, from the opening day on.
  Sample nominate(Facts.Candidate candidate, String body) {
    Instant at = START.plusSeconds(86_400L * made.size());
    made.add(new Facts.Made(candidate.id(), new UnitId(body), at));
    return this;
  }

  Facts facts() {
    Instant last = made.isEmpty() ? START : made.getLast().recordedAt();
    return new Facts(
        last.plusSeconds(60),
        made.isEmpty() ? null : last,
        List.of(BO, ADA, DI, CY),
        BODIES,
        made,
        List.of(),
        0,
        List.of(SHARED));
  }

  Tracker tracker(Choice choice) {
    return Tracker.of(
        facts(), choice, new TowardsThreshold(Bodies.of(2, "clp"), Map.of(), Map.of()));
  }

  private static Facts.Candidate candidate(long id, String name, Facts.Backer... backers) {
    PersonName person = PersonName.of(name);
    return new Facts.Candidate(
        new CandidacyId(id), person.slug(), person, State.PUT_FORWARD, List.of(backers));
  }

  private static Facts.Body body(String slug, @Nullable String region, @Nullable String nation) {
    String name = slug.substring(0, 1).toUpperCase(Locale.ROOT) + slug.substring(1);
    return new Facts.Body(new UnitId(slug), name + " CLP", new KindId("clp"), region, nation);
  }
}
