package org.hustings.server.roll;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.PersonName;
import org.hustings.server.candidacy.Presentation;
import org.hustings.server.candidacy.Profile;
import org.hustings.server.candidacy.Recording;
import org.hustings.server.candidacy.Standing;
import org.hustings.server.candidacy.Statement;
import org.hustings.server.election.Drafts;
import org.hustings.server.election.Elections;
import org.hustings.server.nomination.Recorder;
import org.hustings.server.nomination.Submission;
import org.hustings.server.organisation.KindId;
import org.hustings.server.organisation.Provenance;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.organisation.Today;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.csv.TextFile;
import org.hustings.server.organisation.imports.ImportReport;
import org.hustings.server.organisation.imports.ImportRequest;
import org.hustings.server.organisation.imports.RegisterImport;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.organisation.unit.Units;
import org.hustings.server.platform.MovableClock;
import org.hustings.server.platform.work.Progress;
import org.hustings.server.roll.draft.Freezer;
import org.springframework.stereotype.Component;

/// An invented society, brought to where its ballot can begin: five branches in two regions, two
/// contests with more candidates than seats, all validly nominated, and a frozen roll. Its council
/// has three seats by single transferable vote, eight candidates, and every member votes; its young
/// members elect two by block vote from four. Members are invented by number; see
/// `SaltmarshMembers`.
@Component
public class Saltmarsh {
  public static final ElectionId ELECTION = new ElectionId("saltmarsh-2020");
  public static final ContestId COUNCIL = new ContestId(ELECTION, "council");
  public static final ContestId YOUNG = new ContestId(ELECTION, "young-representatives");

  /// When it is frozen, unless a test chooses another time.
  public static final Instant FREEZES = Instant.parse("2020-08-01T09:00:00Z");

  /// The ballot: from the day dispatch begins to its close, with ten minutes' grace after it.
  public static final Instant OPENS = Instant.parse("2020-08-02T23:00:00Z");

  public static final Instant CLOSES = Instant.parse("2020-08-21T11:00:00Z");

  /// How many members the society has unless a test asks for more or fewer.
  public static final int MEMBERS = 60;

  public static final Actor RETURNING_OFFICER = new Actor("test:returning-officer");

  /// An instant at which nominations are open.
  public static final Instant NOMINATING = Instant.parse("2020-06-15T09:00:00Z");

  private static final List<String> FOR_COUNCIL =
      List.of(
          "Ada Alder",
          "Bela Birch",
          "Cato Cedar",
          "Dina Elm",
          "Ezra Fir",
          "Fay Gorse",
          "Gil Hazel",
          "Hope Ivy");
  private static final List<String> FOR_YOUNG =
      List.of("Iris Juniper", "Joel Larch", "Kit Maple", "Lena Oak");
  private static final String DEFINITION =
      """
      format: 1
      election: saltmarsh-2020
      title: Saltmarsh Society elections 2020
      organisation: Saltmarsh Society
      enquiries: elections@saltmarsh.example
      zone: Europe/London
      kinds:
        branch: {one: branch, many: branches}
      sections:
        young: young members
      timetable:
        - {act: nominations-open, at: 2020-06-01}
        - {act: nominations-close, at: 2020-07-03T12:00}
        - {act: freeze-date, at: 2020-07-10}
        - {act: arrears-cut-off, at: 2020-07-31T23:59}
        - {act: dispatch-begins, at: 2020-08-03}
        - {act: reissue-opens, at: 2020-08-05}
        - {act: postal-reissue-closes, at: 2020-08-14}
        - {act: email-reissue-closes, at: 2020-08-20}
        - {act: ballot-closes, at: 2020-08-21T12:00}
        - {act: declaration, at: 2020-08-24}
      voters:
        - joined-by: freeze-date
        - not-in-arrears: arrears-cut-off
      ballot:
        channels: [online, post]
        order: alphabetical
        grace-minutes: 10
        may-be-blank: true
      contests:
        - contest: council
          name: Council
          seats: 3
          nominators:
            - {kind: branch, limit: 8}
          threshold: {bodies: 2, of: branch}
          count: {method: stv, rule: scottish}
        - contest: young-representatives
          name: Young members' representatives
          seats: 2
          nominators:
            - {kind: branch, limit: 8}
          threshold: {bodies: 2, of: branch}
          voters:
            - section: young
          count: {method: block-vote}
      """;

  private final Drafts drafts;
  private final Elections elections;
  private final RegisterImport register;
  private final Units units;
  private final Standing standing;
  private final Candidacies candidacies;
  private final Presentation presentation;
  private final Recorder recorder;
  private final Freezer freezer;
  private final Today today;
  private final MovableClock clock;
  private String definition = DEFINITION;

  Saltmarsh(
      Drafts drafts,
      Elections elections,
      RegisterImport register,
      Units units,
      Standing standing,
      Candidacies candidacies,
      Presentation presentation,
      Recorder recorder,
      Freezer freezer,
      Today today,
      MovableClock clock) {
    this.drafts = drafts;
    this.elections = elections;
    this.register = register;
    this.units = units;
    this.standing = standing;
    this.candidacies = candidacies;
    this.presentation = presentation;
    this.recorder = recorder;
    this.freezer = freezer;
    this.today = today;
    this.clock = clock;
  }

  /// The whole way to the frozen roll. The clock then stands at ten o'clock on the day on which the
  /// ballot opens.
  public FrozenRoll frozen() {
    return frozen(MEMBERS);
  }

  public FrozenRoll frozen(int members) {
    nominated();
    register(members);
    FrozenRoll roll = freeze();
    clock.moveTo(OPENS.plusSeconds(10 * 3600));
    return roll;
  }

  /// The election published and every candidate validly nominated. The clock then stands in the
  /// nominations' window.
  public void nominated() {
    clock.moveTo(NOMINATING.minusSeconds(3600));
    takeIn(RegisterName.UNITS, SaltmarshMembers.BRANCHES);
    publish(definition);
    definition = DEFINITION;
    clock.moveTo(NOMINATING);
    stand(COUNCIL, FOR_COUNCIL);
    stand(YOUNG, FOR_YOUNG);
  }

  /// Publishes a definition of the same election, such as the usual one with a change.
  public void publish(String definition) {
    int before = drafts.newest(ELECTION).map(version -> version.number()).orElse(0);
    drafts.save(ELECTION, before, definition, RETURNING_OFFICER, "a test");
    drafts.publish(ELECTION, before + 1, RETURNING_OFFICER, "a test");
  }

  /// The definition that is published unless a test changes it.
  public static String definitionFile() {
    return DEFINITION;
  }

  /// Has the election begin with another definition, the next time that it does.
  public void beginsAs(String definition) {
    this.definition = definition;
  }

  /// The definition in force.
  public ElectionDefinition definition() {
    return elections.find(ELECTION).orElseThrow();
  }

  /// Takes in the members of these numbers, from 1.
  public void register(int members) {
    takeIn(RegisterName.MEMBERS, SaltmarshMembers.file(members));
  }

  /// Freezes the roll as the register stands on the morning after the deadline for arrears.
  public FrozenRoll freeze() {
    clock.moveTo(FREEZES);
    return freezer.freeze(definition(), FREEZES, RETURNING_OFFICER, Progress.SILENT);
  }

  /// The candidates of a contest by name.
  public Map<String, CandidacyId> candidates(ContestId contest) {
    Map<String, CandidacyId> byName = new HashMap<>();
    candidacies
        .in(contest, clock.instant())
        .forEach(candidacy -> byName.put(candidacy.name().shown(), candidacy.id()));
    return byName;
  }

  /// Has people of these names stand, validly nominated.
  public void stand(ContestId contest, List<String> names) {
    List<CandidacyId> standingNow = new ArrayList<>();
    for (String name : names) {
      CandidacyId id =
          standing.putForward(
              contest,
              Profile.of(PersonName.of(name)),
              null,
              new Recording(RETURNING_OFFICER, "the candidate", clock.instant()));
      presentation.write(
          id, new Statement("I am **" + name + "**, and I ask for your vote."), RETURNING_OFFICER);
      standingNow.add(id);
    }
    for (String branch : List.of("creek-branch", "dune-branch")) {
      Unit body = units.find(new UnitId(branch)).orElseThrow();
      recorder.record(
          Submission.ofBody(contest, body, Set.copyOf(standingNow)),
          RETURNING_OFFICER,
          "the branch's secretary");
    }
  }

  /// Takes a file into the register, as staff would.
  public void takeIn(RegisterName part, String file) {
    ImportReport report =
        register.carryOut(
            new ImportRequest(
                part,
                TextFile.of(file),
                new Provenance(RETURNING_OFFICER, "the society's office", today.day(), ""),
                false,
                new KindId("branch")),
            Progress.SILENT);
    if (!report.carriedOut()) {
      throw new IllegalStateException("Faults in the fixture: " + report.faults());
    }
  }
}
