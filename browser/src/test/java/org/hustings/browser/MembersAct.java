package org.hustings.browser;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.candidacy.Recording;
import org.hustings.server.candidacy.Standing;
import org.hustings.server.candidacy.State;
import org.hustings.server.election.Elections;
import org.hustings.server.nomination.Nominating;
import org.hustings.server.nomination.Outcome;
import org.hustings.server.nomination.Recorder;
import org.hustings.server.nomination.Submission;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.register.RegisterEntries;
import org.hustings.server.platform.MovableClock;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What members do themselves in an election in which members nominate.
record MembersAct(Site site, ElectionId election) {
  private static final int FOR_CHAIR = 3;
  private static final int FOR_COMMITTEE = 10;
  private static final int NEEDED = 2;
  private static final Actor MEMBERS = new Actor("test:members");

  /// A file of thirteen candidates for two contests, who are on the register.
  String candidates() {
    StringBuilder file = new StringBuilder("contest,name,membership number\n");
    int line = 0;
    for (Listed member : members(0, FOR_CHAIR + FOR_COMMITTEE)) {
      file.append(line++ < FOR_CHAIR ? "Chair," : "Committee members,")
          .append(member.name())
          .append(',')
          .append(member.number())
          .append('\n');
    }
    return file.toString();
  }

  /// Two nominate each candidate, and each candidate accepts.
  void nominateAndAccept() {
    MovableClock clock = site.part(MovableClock.class);
    Deque<Listed> nominators = new ArrayDeque<>(members(FOR_CHAIR + FOR_COMMITTEE, 100));
    List<Candidacy> candidacies =
        site.part(Elections.class).find(election).orElseThrow().contests().stream()
            .map(ContestDefinition::id)
            .flatMap(id -> site.part(Candidacies.class).in(id, clock.instant()).stream())
            .toList();
    for (Candidacy one : candidacies) {
      for (int number = 0; number < NEEDED; number++) {
        nominate(one, nominators.remove().number());
      }
    }
    clock.moveTo(clock.instant().plus(Duration.ofMinutes(1)));
    for (Candidacy one : candidacies) {
      site.part(Standing.class)
          .become(
              one.id(),
              State.ACCEPTED,
              "",
              new Recording(MEMBERS, "the candidate", clock.instant()));
    }
  }

  private void nominate(Candidacy candidacy, String member) {
    Nominating by =
        new Nominating.OfMember(
            site.part(RegisterEntries.class)
                .find(new MemberNumber(member), site.part(MovableClock.class).instant())
                .orElseThrow());
    Outcome outcome =
        site.part(Recorder.class)
            .record(
                new Submission(candidacy.contest(), by, Set.of(candidacy.id())),
                MEMBERS,
                "the member");
    if (!(outcome instanceof Outcome.Recorded)) {
      throw new AssertionError(member + " does not nominate: " + outcome);
    }
  }

  private record Listed(String name, String number) {}

  /// Name and number of members whose names are their own.
  private List<Listed> members(int from, int most) {
    return site.part(JdbcClient.class)
        .sql(
            """
            SELECT max(number) AS number, name FROM organisation.member
            WHERE superseded_by IS NULL AND status = 'current' AND email IS NOT NULL
            GROUP BY name HAVING count(*) = 1 ORDER BY name OFFSET :from LIMIT :most
            """)
        .param("from", from)
        .param("most", most)
        .query((row, _) -> new Listed(row.getString("name"), row.getString("number")))
        .list();
  }
}
