package org.hustings.server.result.correction;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.About;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.account.approval.ApprovedAct;
import org.hustings.server.candidacy.State;
import org.hustings.server.election.Elections;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.result.Correction;
import org.hustings.server.result.closing.ClosingRows;
import org.hustings.server.result.closing.ContendersReader;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Withdraws what was declared, or has it counted again, when a second person agrees.
class CorrectionAct implements ApprovedAct {
  static final String ELECTION = "election";
  static final String LOTS_AGAIN = "lots-again";

  private final Correction.Kind kind;
  private final Correcting correcting;
  private final ClosingRows closings;
  private final ContendersReader fields;
  private final Elections elections;
  private final Words english;
  private final Clock clock;

  CorrectionAct(
      Correction.Kind kind,
      Correcting correcting,
      ClosingRows closings,
      ContendersReader fields,
      Elections elections,
      Catalogue catalogue,
      Clock clock) {
    this.kind = kind;
    this.correcting = correcting;
    this.closings = closings;
    this.fields = fields;
    this.elections = elections;
    this.english = catalogue.in(Language.ENGLISH);
    this.clock = clock;
  }

  /// One for each kind.
  @Configuration(proxyBeanMethods = false)
  static class All {
    @Bean
    ApprovedAct withdrawResult(
        Correcting correcting,
        ClosingRows closings,
        ContendersReader fields,
        Elections elections,
        Catalogue catalogue,
        Clock clock) {
      return new CorrectionAct(
          Correction.Kind.WITHDRAWN, correcting, closings, fields, elections, catalogue, clock);
    }

    @Bean
    ApprovedAct countAgain(
        Correcting correcting,
        ClosingRows closings,
        ContendersReader fields,
        Elections elections,
        Catalogue catalogue,
        Clock clock) {
      return new CorrectionAct(
          Correction.Kind.COUNTED_AGAIN, correcting, closings, fields, elections, catalogue, clock);
    }
  }

  @Override
  public String kind() {
    return kind.act();
  }

  @Override
  public About about(Approval approval) {
    ElectionDefinition election = elections.find(id(approval)).orElseThrow();
    return new About(election.title(), election.zone());
  }

  @Override
  public String words(Approval approval) {
    String title = about(approval).title();
    return switch (kind) {
      case WITHDRAWN -> english.say("correction-staff.act.withdraw", "election", title);
      case COUNTED_AGAIN -> english.say("correction-staff.act.count-again", "election", title);
    };
  }

  @Override
  public List<String> points(Approval approval) {
    List<String> points = new ArrayList<>();
    points.add(english.say(CorrectionWords.consequence(kind)));
    if (kind == Correction.Kind.COUNTED_AGAIN) {
      List<String> gone = passedOver(id(approval));
      points.add(
          gone.isEmpty()
              ? english.say("correction-staff.act.nobody-gone")
              : english.say("correction-staff.act.gone", "names", gone));
      points.add(
          lotsAgain(approval)
              ? english.say("correction-staff.act.lots-again")
              : english.say("correction-staff.act.lots-kept"));
    }
    points.add(english.say("correction-staff.act.told"));
    return points;
  }

  /// Which count it is about, and who stood when it was proposed: whoever confirms has read both.
  @Override
  public String grounds(Approval approval) {
    ElectionId election = id(approval);
    return closings
            .find(election)
            .map(closing -> "count:" + closing.count() + " " + closing.state())
            .orElse("none")
        + " standing:"
        + states(election);
  }

  @Override
  public void carryOut(Approval approval, SignedIn second) {
    try {
      correcting.carryOut(id(approval), kind, lotsAgain(approval), approval, second);
    } catch (RefusedException e) {
      throw new ApprovalRefusedException(english.say(e.reason()));
    }
  }

  private List<String> passedOver(ElectionId election) {
    return fields.at(election, clock.instant()).stream()
        .flatMap(field -> field.candidacies().values().stream())
        .filter(candidacy -> !candidacy.stands())
        .map(candidacy -> candidacy.name().shown())
        .sorted()
        .toList();
  }

  private SortedMap<String, State> states(ElectionId election) {
    TreeMap<String, State> states = new TreeMap<>();
    fields
        .at(election, clock.instant())
        .ifPresent(
            field -> field.candidacies().forEach((key, one) -> states.put(key, one.state())));
    return states;
  }

  private static boolean lotsAgain(Approval approval) {
    return Boolean.parseBoolean(approval.detail(LOTS_AGAIN));
  }

  private static ElectionId id(Approval approval) {
    return new ElectionId(approval.detail(ELECTION));
  }
}
