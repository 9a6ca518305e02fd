package org.hustings.server.nomination;

import java.util.List;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.About;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.account.approval.ApprovedAct;
import org.hustings.server.election.PublicContests;
import org.hustings.server.platform.RefusedException;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Rules a nomination invalid, or reinstates it, when a second person agrees.
class RulingAct implements ApprovedAct {
  private final Rulings.Ruling ruling;
  private final Rulings rulings;
  private final RulingNames names;
  private final PublicContests contests;
  private final Words english;

  RulingAct(
      Rulings.Ruling ruling,
      Rulings rulings,
      RulingNames names,
      PublicContests contests,
      Catalogue catalogue) {
    this.ruling = ruling;
    this.rulings = rulings;
    this.names = names;
    this.contests = contests;
    this.english = catalogue.in(Language.ENGLISH);
  }

  /// One for each ruling.
  @Configuration(proxyBeanMethods = false)
  static class All {
    @Bean
    ApprovedAct ruleInvalid(
        Rulings rulings, RulingNames names, PublicContests contests, Catalogue catalogue) {
      return new RulingAct(Rulings.Ruling.INVALID, rulings, names, contests, catalogue);
    }

    @Bean
    ApprovedAct reinstate(
        Rulings rulings, RulingNames names, PublicContests contests, Catalogue catalogue) {
      return new RulingAct(Rulings.Ruling.REINSTATED, rulings, names, contests, catalogue);
    }
  }

  @Override
  public String kind() {
    return ruling.act();
  }

  @Override
  public About about(Approval approval) {
    PublicContests.Defined defined = defined(approval);
    return new About(defined.election().title(), defined.election().zone());
  }

  @Override
  public String words(Approval approval) {
    Nomination nomination = rulings.about(approval);
    String key =
        switch (ruling) {
          case INVALID -> "ruling-staff.act.invalid";
          case REINSTATED -> "ruling-staff.act.reinstate";
        };
    return english.say(
        key,
        "nominator",
        names.nominator(nomination),
        "candidate",
        names.candidate(nomination.candidacy()),
        "contest",
        defined(approval).contest().name());
  }

  @Override
  public List<String> points(Approval approval) {
    return List.of(english.say("ruling-staff.told"));
  }

  @Override
  public String grounds(Approval approval) {
    return rulings.possible(rulings.about(approval)).toString();
  }

  @Override
  public void carryOut(Approval approval, SignedIn second) {
    try {
      rulings.carryOut(rulings.about(approval), ruling, approval.reason(), second.actor());
    } catch (RefusedException e) {
      throw new ApprovalRefusedException(english.say(e.reason()));
    }
  }

  private PublicContests.Defined defined(Approval approval) {
    return contests.find(rulings.about(approval).contest()).orElseThrow();
  }
}
