package org.hustings.server.election.stop;

import java.util.List;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.About;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.account.approval.ApprovedAct;
import org.hustings.server.election.Elections;
import org.hustings.server.election.PublicContests;
import org.hustings.server.platform.RefusedException;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Stops one contest of an election when a second person agrees; the others go on.
class ContestStopAct implements ApprovedAct {
  static final String ELECTION = "election";
  static final String CONTEST = "contest";

  private final StopKind kind;
  private final Stopping stopping;
  private final PublicContests contests;
  private final Elections elections;
  private final Words english;

  ContestStopAct(
      StopKind kind,
      Stopping stopping,
      PublicContests contests,
      Elections elections,
      Catalogue catalogue) {
    this.kind = kind;
    this.stopping = stopping;
    this.contests = contests;
    this.elections = elections;
    this.english = catalogue.in(Language.ENGLISH);
  }

  /// One for each kind.
  @Configuration(proxyBeanMethods = false)
  static class All {
    @Bean
    ApprovedAct callOffContest(
        Stopping stopping, PublicContests contests, Elections elections, Catalogue catalogue) {
      return new ContestStopAct(StopKind.CALLED_OFF, stopping, contests, elections, catalogue);
    }

    @Bean
    ApprovedAct postponeContest(
        Stopping stopping, PublicContests contests, Elections elections, Catalogue catalogue) {
      return new ContestStopAct(StopKind.POSTPONED, stopping, contests, elections, catalogue);
    }

    @Bean
    ApprovedAct annulContest(
        Stopping stopping, PublicContests contests, Elections elections, Catalogue catalogue) {
      return new ContestStopAct(StopKind.ANNULLED, stopping, contests, elections, catalogue);
    }
  }

  @Override
  public String kind() {
    return kind.actOfContest();
  }

  @Override
  public About about(Approval approval) {
    ElectionDefinition election = defined(approval).election();
    return new About(election.title(), election.zone());
  }

  @Override
  public String words(Approval approval) {
    PublicContests.Defined defined = defined(approval);
    String key =
        switch (kind) {
          case CALLED_OFF -> "stop-staff.contest.act.call-off";
          case POSTPONED -> "stop-staff.contest.act.postpone";
          case ANNULLED -> "stop-staff.contest.act.annul";
        };
    return english.say(
        key, "contest", defined.contest().name(), "election", defined.election().title());
  }

  @Override
  public List<String> points(Approval approval) {
    return List.of(
        english.say(StopWords.consequenceOfContest(kind)), english.say("stop-staff.contest.told"));
  }

  @Override
  public String grounds(Approval approval) {
    return "version:" + elections.version(defined(approval).election().id());
  }

  @Override
  public void carryOut(Approval approval, SignedIn second) {
    try {
      stopping.carryOut(defined(approval), kind, approval.reason(), second.actor());
    } catch (RefusedException e) {
      throw new ApprovalRefusedException(english.say(e.reason()));
    }
  }

  private PublicContests.Defined defined(Approval approval) {
    return contests
        .find(ContestId.of(approval.detail(ELECTION), approval.detail(CONTEST)))
        .orElseThrow();
  }
}
