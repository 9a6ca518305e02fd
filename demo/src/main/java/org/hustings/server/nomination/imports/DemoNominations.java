package org.hustings.server.nomination.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;
import org.hustings.definition.ContestId;
import org.hustings.server.audit.Actor;
import org.hustings.server.candidacy.Recording;
import org.hustings.server.election.PublicContests;
import org.hustings.server.nomination.Nominations;
import org.hustings.server.nomination.text.TrackerTextReader;
import org.hustings.server.platform.DemoFixture;
import org.hustings.server.platform.MovableClock;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Puts the nominations into the demo that stood on LabourList's page of 3 August 2020: its
/// candidates, backers, bodies and nominations, and nothing else.
@Component
@Profile("demo")
@Order(70)
class DemoNominations implements DemoFixture {
  private static final ContestId CONTEST = ContestId.of("nec-2020", "clp-representatives");
  private static final Instant PAGE = Instant.parse("2020-08-03T15:30:00Z");
  private static final String FACTS = "/demo/nec-2020-nominations.txt";

  private final PublicContests contests;
  private final Nominations nominations;
  private final TrackerImport trackerImport;
  private final MovableClock clock;

  DemoNominations(
      PublicContests contests,
      Nominations nominations,
      TrackerImport trackerImport,
      MovableClock clock) {
    this.contests = contests;
    this.nominations = nominations;
    this.trackerImport = trackerImport;
    this.clock = clock;
  }

  @Override
  public void load() {
    if (!nominations.history(CONTEST).isEmpty()) {
      return;
    }
    clock.moveTo(PAGE);
    PublicContests.Defined contest = contests.find(CONTEST).orElseThrow();
    Recording from = new Recording(Actor.command("demo"), "LabourList page of 3 August 2020", PAGE);
    trackerImport.carryOut(contest, TrackerTextReader.read(facts()), from);
  }

  private static byte[] facts() {
    try (InputStream file =
        Objects.requireNonNull(DemoNominations.class.getResourceAsStream(FACTS), FACTS)) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
