package org.hustings.server.result.vacancy;

import java.util.Optional;
import org.hustings.count.CountResult.LotNeeded;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.About;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.account.approval.ApprovedAct;
import org.hustings.server.election.PublicContests;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.result.closing.LotWords;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.springframework.stereotype.Component;

/// Takes down a lot of the recount that fills a vacancy, which one official recorded and another
/// confirms.
@Component
class VacancyLotAct implements ApprovedAct {
  static final String KIND = "result.vacancy-lot";
  private static final String SUBJECT = "vacancy:";

  private final Vacancies vacancies;
  private final VacancyRows rows;
  private final Filling filling;
  private final PublicContests contests;
  private final Catalogue catalogue;

  VacancyLotAct(
      Vacancies vacancies,
      VacancyRows rows,
      Filling filling,
      PublicContests contests,
      Catalogue catalogue) {
    this.vacancies = vacancies;
    this.rows = rows;
    this.filling = filling;
    this.contests = contests;
    this.catalogue = catalogue;
  }

  /// To what such a proposal is made.
  static String subject(Vacancy vacancy) {
    return SUBJECT + vacancy.id();
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public About about(Approval approval) {
    ElectionDefinition election =
        contests.find(vacancy(approval).contest()).orElseThrow().election();
    return new About(election.title(), election.zone());
  }

  @Override
  public String words(Approval approval) {
    return LotWords.recorded(catalogue.in(Language.ENGLISH), approval);
  }

  /// The lot that the vacancy waits for: once it is another, or none, the proposal is of no use.
  @Override
  public String grounds(Approval approval) {
    return needed(approval)
        .map(needed -> needed.stage() + " " + needed.purpose().text() + " " + needed.between())
        .orElse("none");
  }

  @Override
  public void carryOut(Approval approval, SignedIn second) {
    LotNeeded needed =
        needed(approval)
            .orElseThrow(() ->
                new ApprovalRefusedException(
                    catalogue.in(Language.ENGLISH).say("result-staff.lot.not-needed")));
    try {
      vacancies.draw(
          vacancy(approval),
          needed,
          Integer.parseInt(approval.detail(LotWords.DRAWN)),
          approval.reason(),
          second);
    } catch (RefusedException e) {
      throw new ApprovalRefusedException(catalogue.in(Language.ENGLISH).say(e.reason()));
    }
  }

  private Optional<LotNeeded> needed(Approval approval) {
    Vacancy vacancy = vacancy(approval);
    ContestDefinition contest = contests.find(vacancy.contest()).orElseThrow().contest();
    return vacancy.declared() == null
            && filling.find(contest, vacancy) instanceof Filling.Found.Waiting(LotNeeded needed)
        ? Optional.of(needed)
        : Optional.empty();
  }

  private Vacancy vacancy(Approval approval) {
    return rows.find(Long.parseLong(approval.subject().substring(SUBJECT.length()))).orElseThrow();
  }
}
