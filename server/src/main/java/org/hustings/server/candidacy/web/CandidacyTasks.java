package org.hustings.server.candidacy.web;

import java.time.Instant;
import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.timetable.ActKind;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.election.DeskTask;
import org.hustings.server.election.DeskTasks;
import org.hustings.words.Message;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Somebody stands in every contest before the ballot papers are settled.
@Component
@Order(20)
class CandidacyTasks implements DeskTasks {
  private final Candidacies candidacies;

  CandidacyTasks(Candidacies candidacies) {
    this.candidacies = candidacies;
  }

  @Override
  public List<DeskTask> of(ElectionDefinition election, Instant now) {
    if (election.asksOnly()) {
      return List.of();
    }
    boolean everywhere =
        election.contests().stream()
            .filter(contest -> !contest.isQuestion())
            .allMatch(contest -> !candidacies.in(contest.id(), now).isEmpty());
    return List.of(
        new DeskTask(
            Message.of("task-staff.candidates"),
            CandidatesFilePages.path(election),
            everywhere
                ? new DeskTask.Done()
                : DeskTask.ToDo.before(ActKind.NOMINATIONS_CLOSE, election)));
  }
}
