package org.hustings.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.hustings.definition.ContestId;
import org.hustings.server.account.PersonId;
import org.hustings.server.audit.Actor;
import org.hustings.server.candidacy.PersonName;
import org.hustings.server.candidacy.Profile;
import org.hustings.server.candidacy.Recording;
import org.hustings.server.candidacy.Standing;
import org.hustings.server.election.Drafts;
import org.hustings.server.organisation.KindId;
import org.hustings.server.organisation.Provenance;
import org.hustings.server.organisation.Today;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.officer.Officer;
import org.hustings.server.organisation.officer.Officers;
import org.hustings.server.organisation.unit.Kind;
import org.hustings.server.organisation.unit.Kinds;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.organisation.unit.UnitRecords;

/// An invented society for journeys that change something, as nothing may be invented of real
/// people: branches that nominate at most two each for its committee of three.
final class Waterside {
  static final ContestId COMMITTEE = ContestId.of("waterside-2020", "committee");

  private static final Actor ACTOR = new Actor("test:waterside");

  private final Site site;

  private Waterside(Site site) {
    this.site = site;
  }

  /// The society with its election published.
  static Waterside foundedAt(Site site) {
    Drafts drafts = site.part(Drafts.class);
    drafts.save(COMMITTEE.election(), 0, definition(), ACTOR, "founded");
    drafts.publish(COMMITTEE.election(), 1, ACTOR, "founded");
    return new Waterside(site);
  }

  /// The election's definition file.
  static String definition() {
    try (InputStream file = Waterside.class.getResourceAsStream("/waterside-2020.yaml")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  UnitId branch(String name) {
    Kind kind = site.part(Kinds.class).find(new KindId("branch")).orElseThrow();
    UnitRecords records = site.part(UnitRecords.class);
    UnitId id = records.newId(kind, name);
    records.record(
        new Unit(id, kind, name, null, "North", null, null, null, null, null, List.of(), List.of()),
        provenance());
    return id;
  }

  PersonId secretaryOf(UnitId branch, String name, String address) {
    Officer secretary = new Officer(0, branch, "secretary", name, null, address, null, null, null);
    long number = site.part(Officers.class).record(secretary, provenance());
    return new PersonId("officer", Long.toString(number));
  }

  void candidate(String name) {
    site.part(Standing.class)
        .putForward(
            COMMITTEE,
            Profile.of(PersonName.of(name)),
            null,
            new Recording(ACTOR, "the candidate", site.part(Clock.class).instant()));
  }

  private Provenance provenance() {
    return Provenance.byHand(ACTOR, site.part(Today.class).day(), "a journey");
  }
}
