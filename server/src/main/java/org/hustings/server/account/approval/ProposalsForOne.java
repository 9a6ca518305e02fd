package org.hustings.server.account.approval;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hustings.server.account.Grant;
import org.hustings.server.account.OwnTask;
import org.hustings.server.account.OwnTasks;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;
import org.hustings.words.Message;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What officials may confirm as the second person.
@Component
@Order(10)
class ProposalsForOne implements OwnTasks {
  private static final Set<Role> OFFICIALS = Set.of(Role.STAFF, Role.RETURNING_OFFICER);

  private final Approvals approvals;

  ProposalsForOne(Approvals approvals) {
    this.approvals = approvals;
  }

  @Override
  public List<OwnTask> of(PersonId person, Set<Grant> grants, Instant now) {
    if (grants.stream().map(Grant::role).noneMatch(OFFICIALS::contains)) {
      return List.of();
    }
    return approvals.open().stream()
        .filter(approval -> !approval.proposedBy().equals(person))
        .filter(approval -> !approvals.hasInterest(approval, person))
        .map(this::task)
        .toList();
  }

  private OwnTask task(Approval approval) {
    About about = approvals.about(approval);
    return new OwnTask(
        Message.of("account.tasks.second", "about", about.title()),
        "/staff/approvals/" + approval.id(),
        Message.of("account.tasks.since", "at", approval.proposedAt().atZone(about.zone())));
  }
}
