package org.hustings.server.nomination.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.timetable.ActKind;
import org.hustings.server.account.Grant;
import org.hustings.server.account.OwnTask;
import org.hustings.server.account.OwnTasks;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;
import org.hustings.server.election.Elections;
import org.hustings.server.election.rules.MomentMessage;
import org.hustings.server.election.stop.Stops;
import org.hustings.server.nomination.Nomination;
import org.hustings.server.nomination.Nominations;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.organisation.unit.Units;
import org.hustings.words.Message;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// In which contests the officers of a body may nominate now and have not.
@Component
@Order(30)
class BodiesOwnTasks implements OwnTasks {
  private final Elections elections;
  private final Nominations nominations;
  private final Units units;
  private final Stops stops;

  BodiesOwnTasks(Elections elections, Nominations nominations, Units units, Stops stops) {
    this.elections = elections;
    this.nominations = nominations;
    this.units = units;
    this.stops = stops;
  }

  @Override
  public List<OwnTask> of(PersonId person, Set<Grant> grants, Instant now) {
    List<Unit> bodies =
        grants.stream()
            .filter(grant -> grant.role() == Role.OFFICER && UnitId.isSlug(grant.scope()))
            .flatMap(grant -> units.find(new UnitId(grant.scope())).stream())
            .toList();
    if (bodies.isEmpty()) {
      return List.of();
    }
    List<ElectionDefinition> open =
        elections.all(now).stream()
            .filter(election -> election.timetable().nominations().contains(now))
            .toList();
    return bodies.stream().flatMap(body -> of(body, open, now)).toList();
  }

  private Stream<OwnTask> of(Unit body, List<ElectionDefinition> open, Instant now) {
    Set<ContestId> made =
        nominations.by(body.id()).stream().map(Nomination::contest).collect(Collectors.toSet());
    return open.stream()
        .flatMap(election ->
            election.contests().stream()
                .filter(contest -> contest.nominators(body.kind().id().slug()).isPresent())
                .filter(contest -> !made.contains(contest.id()))
                // it may be stopped alone
                .filter(contest -> stops.of(contest.id(), now).isEmpty())
                .map(contest -> task(body, election, contest)));
  }

  private static OwnTask task(Unit body, ElectionDefinition election, ContestDefinition contest) {
    return new OwnTask(
        Message.of(
            "nomination.tasks.nominate",
            "unit",
            body.fullName(),
            "contest",
            contest.name() + ", " + election.title()),
        "/units/" + body.id() + "/nominate" + contest.id().path().replace("/elections", ""),
        election
            .timetable()
            .act(ActKind.NOMINATIONS_CLOSE)
            .map(act -> OwnTask.until(MomentMessage.value(act.at())))
            .orElse(null));
  }
}
