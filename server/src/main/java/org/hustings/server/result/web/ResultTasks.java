package org.hustings.server.result.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.timetable.Act;
import org.hustings.definition.timetable.ActKind;
import org.hustings.server.account.approval.Approvals;
import org.hustings.server.election.DeskTask;
import org.hustings.server.election.DeskTasks;
import org.hustings.server.result.ReportReminders;
import org.hustings.server.result.closing.CloseAct;
import org.hustings.server.result.closing.Closing;
import org.hustings.server.result.closing.ClosingRows;
import org.hustings.words.Message;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The ballot is closed and counted, and the result declared.
@Component
@Order(90)
class ResultTasks implements DeskTasks {
  private final ClosingRows closings;
  private final Approvals approvals;
  private final ReportReminders reminders;

  ResultTasks(ClosingRows closings, Approvals approvals, ReportReminders reminders) {
    this.closings = closings;
    this.approvals = approvals;
    this.reminders = reminders;
  }

  @Override
  public List<DeskTask> of(ElectionDefinition election, Instant now) {
    Optional<Closing> closing = closings.find(election.id());
    String desk = "/staff/elections/" + election.id() + "/close";
    List<DeskTask> tasks = new ArrayList<>();
    tasks.add(new DeskTask(Message.of("task-staff.close"), desk, closing(election, closing, now)));
    tasks.add(new DeskTask(Message.of("task-staff.count"), desk, counting(closing)));
    if (isCounted(closing) && reminders.isAnybodyAwaited(election)) {
      tasks.add(new DeskTask(Message.of("task-staff.report"), desk, reporting(election)));
    }
    tasks.add(new DeskTask(Message.of("task-staff.declare"), desk, declaring(election, closing)));
    return tasks;
  }

  private static boolean isCounted(Optional<Closing> closing) {
    return closing
        .filter(one -> one.isCounted() && one.state() != Closing.State.WITHDRAWN)
        .isPresent();
  }

  private static DeskTask.State reporting(ElectionDefinition election) {
    return new DeskTask.Waiting(
        Message.of("task-staff.until-reported"),
        null,
        "/staff/elections/" + election.id() + "/report/remind");
  }

  private DeskTask.State closing(
      ElectionDefinition election, Optional<Closing> closing, Instant now) {
    if (closing.isPresent()) {
      return new DeskTask.Done();
    }
    Optional<DeskTask.State> proposed =
        approvals.open(CloseAct.KIND, CloseAct.subject(election.id())).map(DeskTask.Proposed::by);
    Optional<Act> close = election.timetable().act(ActKind.BALLOT_CLOSES);
    return proposed
        .or(() -> close.filter(act -> !act.isPast(now, election.zone())).map(DeskTask::until))
        .orElseGet(() -> DeskTask.ToDo.before(ActKind.DECLARATION, election));
  }

  private static DeskTask.State counting(Optional<Closing> closing) {
    if (closing.isEmpty()) {
      return new DeskTask.Waiting(Message.of("task-staff.until-closed"));
    }
    return closing.get().isCounted() ? new DeskTask.Done() : new DeskTask.ToDo(null);
  }

  private static DeskTask.State declaring(ElectionDefinition election, Optional<Closing> closing) {
    if (closing.isEmpty() || !closing.get().isCounted()) {
      return new DeskTask.Waiting(Message.of("task-staff.until-counted"));
    }
    return closing.get().isDeclared() || closing.get().state() == Closing.State.WITHDRAWN
        ? new DeskTask.Done()
        : DeskTask.ToDo.before(ActKind.DECLARATION, election);
  }
}
