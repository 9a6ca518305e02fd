package org.hustings.server.election.stop;

import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.About;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.account.approval.ApprovedAct;
import org.hustings.server.election.Elections;
import org.hustings.server.platform.RefusedException;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Stops an election as a whole when a second person agrees.
class StopAct implements ApprovedAct {
  static final String ELECTION = "election";

  private final StopKind kind;
  private final Stopping stopping;
  private final Elections elections;
  private final Words english;

  StopAct(StopKind kind, Stopping stopping, Elections elections, Catalogue catalogue) {
    this.kind = kind;
    this.stopping = stopping;
    this.elections = elections;
    this.english = catalogue.in(Language.ENGLISH);
  }

  /// One for each kind.
  @Configuration(proxyBeanMethods = false)
  static class All {
    @Bean
    ApprovedAct callOff(Stopping stopping, Elections elections, Catalogue catalogue) {
      return new StopAct(StopKind.CALLED_OFF, stopping, elections, catalogue);
    }

    @Bean
    ApprovedAct postpone(Stopping stopping, Elections elections, Catalogue catalogue) {
      return new StopAct(StopKind.POSTPONED, stopping, elections, catalogue);
    }

    @Bean
    ApprovedAct annul(Stopping stopping, Elections elections, Catalogue catalogue) {
      return new StopAct(StopKind.ANNULLED, stopping, elections, catalogue);
    }
  }

  @Override
  public String kind() {
    return kind.act();
  }

  @Override
  public About about(Approval approval) {
    ElectionDefinition election = election(approval);
    return new About(election.title(), election.zone());
  }

  @Override
  public String words(Approval approval) {
    String key =
        switch (kind) {
          case CALLED_OFF -> "stop-staff.act.call-off";
          case POSTPONED -> "stop-staff.act.postpone";
          case ANNULLED -> "stop-staff.act.annul";
        };
    return english.say(key, "election", election(approval).title());
  }

  @Override
  public List<String> points(Approval approval) {
    return List.of(english.say(StopWords.consequence(kind)), english.say("stop-staff.act.told"));
  }

  @Override
  public String grounds(Approval approval) {
    return "version:" + elections.version(election(approval).id());
  }

  @Override
  public void carryOut(Approval approval, SignedIn second) {
    try {
      stopping.carryOut(election(approval).id(), kind, approval.reason(), second.actor());
    } catch (RefusedException e) {
      throw new ApprovalRefusedException(english.say(e.reason()));
    }
  }

  private ElectionDefinition election(Approval approval) {
    return election(approval, elections);
  }

  /// The one that it is about, also when it is not public any more.
  static ElectionDefinition election(Approval approval, Elections elections) {
    ElectionId id = new ElectionId(approval.detail(ELECTION));
    return elections.find(id).or(() -> elections.everPublic(id)).orElseThrow();
  }
}
