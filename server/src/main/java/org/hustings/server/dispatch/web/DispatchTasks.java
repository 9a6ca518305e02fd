package org.hustings.server.dispatch.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.timetable.Act;
import org.hustings.definition.timetable.ActKind;
import org.hustings.server.account.approval.Approvals;
import org.hustings.server.dispatch.batch.Plan;
import org.hustings.server.dispatch.batch.Plans;
import org.hustings.server.dispatch.brought.BroughtFiles;
import org.hustings.server.dispatch.look.Looks;
import org.hustings.server.dispatch.paper.BallotPapers;
import org.hustings.server.dispatch.paper.Settlements;
import org.hustings.server.dispatch.preview.SeenFirst;
import org.hustings.server.election.DeskTask;
import org.hustings.server.election.DeskTasks;
import org.hustings.words.Message;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The papers are settled once nobody can be nominated or accept any more, and then go out.
@Component
@Order(60)
class DispatchTasks implements DeskTasks {
  private final BallotPapers papers;
  private final Settlements settlements;
  private final Approvals approvals;
  private final Plans plans;
  private final Looks looks;
  private final BroughtFiles brought;

  DispatchTasks(
      BallotPapers papers,
      Settlements settlements,
      Approvals approvals,
      Plans plans,
      Looks looks,
      BroughtFiles brought) {
    this.papers = papers;
    this.settlements = settlements;
    this.approvals = approvals;
    this.plans = plans;
    this.looks = looks;
    this.brought = brought;
  }

  @Override
  public List<DeskTask> of(ElectionDefinition election, Instant now) {
    boolean settled = papers.find(election.id()).isPresent();
    String desk = "/staff/elections/" + election.id() + "/dispatch";
    List<DeskTask> tasks = new ArrayList<>();
    tasks.add(
        new DeskTask(
            Message.of("task-staff.settle"),
            desk,
            settled ? new DeskTask.Done() : settling(election, now)));
    if (!brought.missing(election.id()).isEmpty()) {
      tasks.add(
          new DeskTask(
              Message.of("task-staff.formats"),
              desk + "/formats",
              DeskTask.ToDo.before(ActKind.DISPATCH_BEGINS, election)));
    }
    tasks.add(
        new DeskTask(
            Message.of("task-staff.look"),
            SeenFirst.address(election.id()),
            looking(election, settled)));
    tasks.add(new DeskTask(Message.of("task-staff.send"), desk, sending(election, settled)));
    return tasks;
  }

  private DeskTask.State settling(ElectionDefinition election, Instant now) {
    Optional<DeskTask.State> proposed =
        settlements.proposed(election.id()).flatMap(approvals::find).map(DeskTask.Proposed::by);
    return proposed
        .or(() -> stillOpen(election, now).map(DeskTask::until))
        .orElseGet(() -> DeskTask.ToDo.before(ActKind.DISPATCH_BEGINS, election));
  }

  /// The last act before which nobody knows who will be on the papers.
  private static Optional<Act> stillOpen(ElectionDefinition election, Instant now) {
    return Stream.of(ActKind.ACCEPTANCES_CLOSE, ActKind.NOMINATIONS_CLOSE)
        .flatMap(kind -> election.timetable().act(kind).stream())
        .filter(act -> !act.isPast(now, election.zone()))
        .findFirst();
  }

  private DeskTask.State looking(ElectionDefinition election, boolean settled) {
    return sending(election, settled) instanceof DeskTask.ToDo && looks.isComplete(election.id())
        ? new DeskTask.Done()
        : sending(election, settled);
  }

  private DeskTask.State sending(ElectionDefinition election, boolean settled) {
    Optional<Plan> plan = plans.find(election.id());
    if (plan.isPresent() && plan.get().startedAt() != null) {
      return new DeskTask.Done();
    }
    return settled
        ? DeskTask.ToDo.before(ActKind.DISPATCH_BEGINS, election)
        : new DeskTask.Waiting(Message.of("task-staff.until-settled"));
  }
}
