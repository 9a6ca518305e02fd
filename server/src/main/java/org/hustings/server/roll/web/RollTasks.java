package org.hustings.server.roll.web;

import java.time.Instant;
import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.timetable.ActKind;
import org.hustings.server.election.DeskTask;
import org.hustings.server.election.DeskTasks;
import org.hustings.server.roll.Roll;
import org.hustings.words.Message;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The roll is frozen before ballots are sent.
@Component
@Order(40)
class RollTasks implements DeskTasks {
  private final Roll roll;

  RollTasks(Roll roll) {
    this.roll = roll;
  }

  @Override
  public List<DeskTask> of(ElectionDefinition election, Instant now) {
    return List.of(
        new DeskTask(
            Message.of("task-staff.freeze"),
            "/staff/elections/" + election.id() + "/roll",
            roll.frozen(election.id()).isPresent()
                ? new DeskTask.Done()
                : DeskTask.ToDo.before(ActKind.DISPATCH_BEGINS, election)));
  }
}
