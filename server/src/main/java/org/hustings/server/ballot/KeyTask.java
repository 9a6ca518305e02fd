package org.hustings.server.ballot;

import java.time.Instant;
import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.timetable.ActKind;
import org.hustings.server.account.approval.Approvals;
import org.hustings.server.election.DeskTask;
import org.hustings.server.election.DeskTasks;
import org.hustings.words.Message;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The key is lodged before the first ballot is sent, as no vote is taken without it.
@Component
@Order(50)
class KeyTask implements DeskTasks {
  private final ElectionKeys keys;
  private final Approvals approvals;

  KeyTask(ElectionKeys keys, Approvals approvals) {
    this.keys = keys;
    this.approvals = approvals;
  }

  @Override
  public List<DeskTask> of(ElectionDefinition election, Instant now) {
    return List.of(
        new DeskTask(
            Message.of("task-staff.key"),
            "/staff/elections/" + election.id() + "/ballot",
            keys.find(election.id()).isPresent() ? new DeskTask.Done() : notYet(election)));
  }

  private DeskTask.State notYet(ElectionDefinition election) {
    return approvals
        .open(LodgeKeyAct.KIND, TwoPersonActs.subject(election.id()))
        .<DeskTask.State>map(DeskTask.Proposed::by)
        .orElseGet(() -> DeskTask.ToDo.before(ActKind.DISPATCH_BEGINS, election));
  }
}
