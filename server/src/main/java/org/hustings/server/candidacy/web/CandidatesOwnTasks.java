package org.hustings.server.candidacy.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.timetable.Act;
import org.hustings.definition.timetable.ActKind;
import org.hustings.server.account.Grant;
import org.hustings.server.account.OwnTask;
import org.hustings.server.account.OwnTasks;
import org.hustings.server.account.PersonId;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.candidacy.NameCorrections;
import org.hustings.server.candidacy.State;
import org.hustings.server.election.PublicContests;
import org.hustings.server.election.rules.MomentMessage;
import org.hustings.server.election.stop.Stops;
import org.hustings.words.Message;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What candidates have to do: to accept or decline while that is open, and to write a statement.
@Component
@Order(20)
class CandidatesOwnTasks implements OwnTasks {
  private final Candidacies candidacies;
  private final PublicContests contests;
  private final NameCorrections settled;
  private final Stops stops;

  CandidatesOwnTasks(
      Candidacies candidacies, PublicContests contests, NameCorrections settled, Stops stops) {
    this.candidacies = candidacies;
    this.contests = contests;
    this.settled = settled;
    this.stops = stops;
  }

  @Override
  public List<OwnTask> of(PersonId person, Set<Grant> grants, Instant now) {
    List<OwnTask> tasks = new ArrayList<>();
    for (Candidacy one : candidacies.of(person, now)) {
      if (one.stands() && !settled.isSettled(one)) {
        contests
            .find(one.contest())
            .filter(defined -> stops.of(defined.contest().id(), now).isEmpty())
            .ifPresent(defined -> tasks.addAll(of(one, defined, now)));
      }
    }
    return tasks;
  }

  private List<OwnTask> of(Candidacy one, PublicContests.Defined defined, Instant now) {
    List<OwnTask> tasks = new ArrayList<>();
    ElectionDefinition election = defined.election();
    String contest = defined.contest().name() + ", " + election.title();
    if (one.state() == State.PUT_FORWARD) {
      coming(ActKind.ACCEPTANCES_CLOSE, election, now)
          .ifPresent(act ->
              tasks.add(task(Message.of("candidacy.tasks.accept", "contest", contest), one, act)));
    }
    if (candidacies.statement(one.id(), now).orElse("").isBlank()) {
      coming(ActKind.STATEMENTS_CLOSE, election, now)
          .ifPresent(act ->
              tasks.add(
                  task(Message.of("candidacy.tasks.statement", "contest", contest), one, act)));
    }
    return tasks;
  }

  private static OwnTask task(Message name, Candidacy one, Act act) {
    return new OwnTask(name, one.path() + "/own", OwnTask.until(MomentMessage.value(act.at())));
  }

  private static Optional<Act> coming(ActKind kind, ElectionDefinition election, Instant now) {
    return election.timetable().act(kind).filter(act -> !act.isPast(now, election.zone()));
  }
}
