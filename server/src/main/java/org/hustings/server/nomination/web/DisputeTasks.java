package org.hustings.server.nomination.web;

import java.time.Instant;
import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.election.DeskTask;
import org.hustings.server.election.DeskTasks;
import org.hustings.server.nomination.Disputes;
import org.hustings.server.nomination.Nomination;
import org.hustings.server.nomination.Nominations;
import org.hustings.server.nomination.RulingProposals;
import org.hustings.words.Message;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Each nomination that another officer of its body disputes is decided by two officials.
@Component
@Order(30)
class DisputeTasks implements DeskTasks {
  private final Disputes disputes;
  private final Nominations nominations;
  private final NominatorNames names;
  private final Candidacies candidacies;
  private final RulingProposals proposals;

  DisputeTasks(
      Disputes disputes,
      Nominations nominations,
      NominatorNames names,
      Candidacies candidacies,
      RulingProposals proposals) {
    this.disputes = disputes;
    this.nominations = nominations;
    this.names = names;
    this.candidacies = candidacies;
    this.proposals = proposals;
  }

  @Override
  public List<DeskTask> of(ElectionDefinition election, Instant now) {
    return disputes.open(election.id()).stream()
        .flatMap(id -> nominations.find(id).stream())
        .map(nomination -> task(nomination, now))
        .toList();
  }

  private DeskTask task(Nomination nomination, Instant now) {
    Approval proposed = proposals.open(nomination).orElse(null);
    return new DeskTask(
        Message.of(
            "dispute-staff.task",
            "body",
            names.name(nomination.nominator()),
            "candidate",
            candidacies.find(nomination.candidacy(), now).orElseThrow().name().shown()),
        "/staff"
            + nomination.contest().path()
            + "/nominations/"
            + nomination.id().number()
            + "/ruling",
        proposed == null ? new DeskTask.ToDo(null) : DeskTask.Proposed.by(proposed));
  }
}
