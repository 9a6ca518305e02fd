package org.hustings.server.ballot;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.definition.timetable.ActKind;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.Approvals;
import org.hustings.server.ballot.ceremony.Ceremonies;
import org.hustings.server.ballot.ceremony.Ceremony;
import org.hustings.server.ballot.ceremony.NameCeremonyAct;
import org.hustings.server.ballot.ceremony.Trustee;
import org.hustings.server.ballot.ceremony.TrusteeKeys;
import org.hustings.server.election.DeskTask;
import org.hustings.server.election.DeskTasks;
import org.hustings.words.Message;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The key is lodged before the first ballot is sent, as no vote is taken without it. Until then it
/// is told what it waits for.
@Component
@Order(50)
class KeyTask implements DeskTasks {
  private final ElectionKeys keys;
  private final TrusteeKeys trustees;
  private final Ceremonies ceremonies;
  private final Approvals approvals;

  KeyTask(ElectionKeys keys, TrusteeKeys trustees, Ceremonies ceremonies, Approvals approvals) {
    this.keys = keys;
    this.trustees = trustees;
    this.ceremonies = ceremonies;
    this.approvals = approvals;
  }

  @Override
  public List<DeskTask> of(ElectionDefinition election, Instant now) {
    boolean lodged = keys.find(election.id()).isPresent();
    return List.of(
        new DeskTask(
            Message.of("task-staff.key"),
            "/staff/elections/" + election.id() + (lodged ? "/ballot" : "/ceremony"),
            lodged ? new DeskTask.Done() : notYet(election)));
  }

  private DeskTask.State notYet(ElectionDefinition election) {
    ElectionId id = election.id();
    Optional<Approval> proposed =
        approvals
            .open(LodgeKeyAct.KIND, TwoPersonActs.subject(id))
            .or(() -> approvals.open(NameCeremonyAct.KIND, NameCeremonyAct.subject(id)));
    return proposed
        .<DeskTask.State>map(DeskTask.Proposed::by)
        .or(() -> ceremonies.find(id).flatMap(this::inCeremony))
        .or(() -> waitingForKeys(id))
        .orElseGet(() -> DeskTask.ToDo.before(ActKind.DISPATCH_BEGINS, election));
  }

  /// What a ceremony waits for; empty where officials have to do something.
  private Optional<DeskTask.State> inCeremony(Ceremony ceremony) {
    if (ceremony.isTested() || ceremonies.isOutOfDate(ceremony)) {
      return Optional.empty();
    }
    return Optional.of(
        new DeskTask.Waiting(
            ceremony.isHeld()
                ? Message.of(
                    "ceremony-staff.task.tested",
                    "tested",
                    ceremony.tested(),
                    "trustees",
                    ceremony.seats().size())
                : Message.of("ceremony-staff.task.holder", "holder", ceremony.holderName()),
            ceremony.namedAt(),
            reminding(ceremony.election())));
  }

  private Optional<DeskTask.State> waitingForKeys(ElectionId election) {
    List<Trustee> all = trustees.of(election);
    long made = all.stream().filter(one -> one.key().isPresent()).count();
    return made == all.size()
        ? Optional.empty()
        : Optional.of(
            new DeskTask.Waiting(
                Message.of("ceremony-staff.task.keys", "made", made, "trustees", all.size()),
                all.stream()
                    .filter(one -> one.key().isEmpty())
                    .map(Trustee::since)
                    .min(Comparator.naturalOrder())
                    .orElse(null),
                reminding(election)));
  }

  private static String reminding(ElectionId election) {
    return "/staff/elections/" + election + "/ceremony/remind";
  }
}
