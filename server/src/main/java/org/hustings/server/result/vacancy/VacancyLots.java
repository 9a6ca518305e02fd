package org.hustings.server.result.vacancy;

import java.util.Map;
import java.util.Optional;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovalId;
import org.hustings.server.account.approval.Approvals;
import org.springframework.stereotype.Component;

/// Has a second person asked about the lots of the recounts that fill vacancies.
@Component
public class VacancyLots {
  private final Approvals approvals;

  VacancyLots(Approvals approvals) {
    this.approvals = approvals;
  }

  /// Has a second person asked whether the lot for which the vacancy waits fell on somebody.
  ///
  /// @param details of the lot, from [org.hustings.server.result.closing.LotWords]
  /// @throws org.hustings.server.account.approval.ApprovalRefusedException if one waits already
  public ApprovalId propose(
      Vacancy vacancy, Map<String, String> details, String manner, SignedIn by) {
    return approvals.propose(
        VacancyLotAct.KIND, VacancyLotAct.subject(vacancy), details, manner, by);
  }

  /// The lot of a vacancy that waits for a second person.
  public Optional<ApprovalId> waiting(Vacancy vacancy) {
    return approvals
        .open(VacancyLotAct.KIND, VacancyLotAct.subject(vacancy))
        .map(Approval::id);
  }
}
