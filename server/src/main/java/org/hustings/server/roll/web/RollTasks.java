package org.hustings.server.roll.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.timetable.ActKind;
import org.hustings.server.election.DeskTask;
import org.hustings.server.election.DeskTasks;
import org.hustings.server.roll.Roll;
import org.hustings.server.roll.claim.Claim;
import org.hustings.server.roll.claim.ClaimDecisions;
import org.hustings.words.Message;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The roll is frozen before ballots are sent, and claims about it are decided.
@Component
@Order(40)
class RollTasks implements DeskTasks {
  private final Roll roll;
  private final ClaimDecisions claims;

  RollTasks(Roll roll, ClaimDecisions claims) {
    this.roll = roll;
    this.claims = claims;
  }

  @Override
  public List<DeskTask> of(ElectionDefinition election, Instant now) {
    List<DeskTask> tasks = new ArrayList<>();
    tasks.add(
        new DeskTask(
            Message.of("task-staff.freeze"),
            "/staff/elections/" + election.id() + "/roll",
            roll.frozen(election.id()).isPresent()
                ? new DeskTask.Done()
                : DeskTask.ToDo.before(ActKind.DISPATCH_BEGINS, election)));
    List<Claim> filed = claims.of(election.id());
    if (!filed.isEmpty()) {
      long open = filed.stream().filter(Claim::isOpen).count();
      tasks.add(
          new DeskTask(
              Message.of("claim-staff.task", "open", open),
              "/staff/elections/" + election.id() + "/roll/claims",
              open == 0 ? new DeskTask.Done() : new DeskTask.ToDo(null)));
    }
    return tasks;
  }
}
