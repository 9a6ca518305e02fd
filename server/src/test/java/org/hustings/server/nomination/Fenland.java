package org.hustings.server.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.PersonId;
import org.hustings.server.audit.Actor;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.candidacy.PersonName;
import org.hustings.server.candidacy.Profile;
import org.hustings.server.candidacy.Recording;
import org.hustings.server.candidacy.Standing;
import org.hustings.server.election.Drafts;
import org.hustings.server.election.Version;
import org.hustings.server.organisation.KindId;
import org.hustings.server.organisation.Provenance;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.organisation.Today;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.csv.TextFile;
import org.hustings.server.organisation.imports.ImportReport;
import org.hustings.server.organisation.imports.ImportRequest;
import org.hustings.server.organisation.imports.RegisterImport;
import org.hustings.server.organisation.unit.Kind;
import org.hustings.server.organisation.unit.Kinds;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.organisation.unit.UnitRecords;
import org.hustings.server.organisation.unit.Units;
import org.hustings.server.platform.MovableClock;
import org.hustings.server.platform.work.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// An invented society with branches and two contests: a committee of three seats, where a branch
/// nominates at most two, and two branches put a candidate on the ballot paper; and a youth
/// officer, where young members nominate too, at most one each.
@Component
public class Fenland {
  public static final ContestId COMMITTEE = ContestId.of("fenland-2020", "committee");
  public static final ContestId YOUTH_OFFICER = ContestId.of("fenland-2020", "youth-officer");
  public static final Actor SECRETARY = new Actor("test:secretary");
  public static final Actor RETURNING_OFFICER = new Actor("test:returning-officer");

  private static final String DEFINITION =
      """
      format: 1
      election: fenland-2020
      title: Fenland Society elections 2020
      organisation: Fenland Society
      zone: Europe/London
      kinds:
        branch: {one: branch, many: branches}
      sections:
        young: young members
      timetable:
        - act: nominations-open
          at: 2020-07-11T09:00
        - act: nominations-close
          at: 2020-09-27T12:00
      ballot:
        channels: [online]
      contests:
        - contest: committee
          name: Committee
          seats: 3
          nominators:
            - kind: branch
              limit: 2
          threshold:
            bodies: 2
            of: branch
          count:
            method: stv
        - contest: youth-officer
          name: Youth officer
          seats: 1
          candidates:
            - section: young
            - joined-by: 2020-01-31
          nominators:
            - kind: branch
            - members: young
              limit: 1
          threshold:
            any-of:
              - {bodies: 2, of: branch}
              - {members: 2}
      """;

  private final Drafts drafts;
  private final Kinds kinds;
  private final UnitRecords unitRecords;
  private final Units units;
  private final RegisterImport register;
  private final Standing standing;
  private final Candidacies candidacies;
  private final Today today;
  private final MovableClock clock;

  Fenland(
      Drafts drafts,
      Kinds kinds,
      UnitRecords unitRecords,
      Units units,
      RegisterImport register,
      Standing standing,
      Candidacies candidacies,
      Today today,
      MovableClock clock) {
    this.drafts = drafts;
    this.kinds = kinds;
    this.unitRecords = unitRecords;
    this.units = units;
    this.register = register;
    this.standing = standing;
    this.candidacies = candidacies;
    this.today = today;
    this.clock = clock;
  }

  /// Publishes the election.
  public void publish() {
    publish("");
  }

  /// Publishes the election with further acts at the end of its timetable.
  public void publish(String acts) {
    ElectionId election = COMMITTEE.election();
    String file = DEFINITION.replace("ballot:\n", acts + "ballot:\n");
    drafts.save(election, 0, file, RETURNING_OFFICER, "a test");
    drafts.publish(election, 1, RETURNING_OFFICER, "a test");
  }

  /// Publishes the election anew with one text of its definition in the place of another.
  public void move(String from, String to, String reason) {
    ElectionId election = COMMITTEE.election();
    Version newest = drafts.newest(election).orElseThrow();
    String file = newest.file().replace(from, to);
    drafts.save(election, newest.number(), file, RETURNING_OFFICER, reason);
    drafts.publish(election, newest.number() + 1, RETURNING_OFFICER, reason);
  }

  /// Enters a branch, in a region if one is given.
  public Unit branch(String name, @Nullable String region) {
    return unit("branch", name, region);
  }

  public Unit unit(String kind, String name, @Nullable String region) {
    Kind known = kinds.find(new KindId(kind)).orElseThrow();
    UnitId id = unitRecords.newId(known, name);
    Unit unit =
        new Unit(id, known, name, null, region, null, null, null, null, null, List.of(), List.of());
    unitRecords.record(unit, Provenance.byHand(SECRETARY, today.day(), "a test"));
    return units.find(id).orElseThrow();
  }

  /// Puts members on the register, from the lines of a file with these headings.
  public void members(String headings, String... lines) {
    Provenance from = new Provenance(SECRETARY, "a test", today.day(), "");
    String file = headings + "\n" + String.join("\n", lines) + "\n";
    ImportReport report =
        register.carryOut(
            new ImportRequest(
                RegisterName.MEMBERS, TextFile.of(file), from, false, ImportRequest.USUAL_KIND),
            Progress.SILENT);
    assertThat(report.faults()).isEmpty();
  }

  /// Who signs in as the member of this number.
  public static PersonId member(String number) {
    return new PersonId("member", number);
  }

  /// Puts somebody forward.
  public CandidacyId candidate(String name) {
    return candidate(name, null);
  }

  public CandidacyId candidate(String name, @Nullable PersonId person) {
    return candidate(COMMITTEE, name, person);
  }

  public CandidacyId candidate(ContestId contest, String name, @Nullable PersonId person) {
    return standing.putForward(
        contest, Profile.of(PersonName.of(name)), person, from("the candidate"));
  }

  public Candidacy candidacy(CandidacyId id) {
    return candidacies.find(id, clock.instant()).orElseThrow();
  }

  public Recording from(String source) {
    return new Recording(RETURNING_OFFICER, source, clock.instant());
  }
}
