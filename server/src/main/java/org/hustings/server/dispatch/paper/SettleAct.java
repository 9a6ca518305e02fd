package org.hustings.server.dispatch.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hustings.definition.CandidateOrder;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.About;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.account.approval.ApprovedAct;
import org.hustings.server.election.Elections;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Settles the ballot papers. Whoever confirms sees who will stand on them and who will not.
@Component
class SettleAct implements ApprovedAct {
  static final String KIND = "dispatch.settle-papers";

  private final BallotPapers papers;
  private final PaperPreview preview;
  private final SettledLetters letters;
  private final Allotting allotting;
  private final Elections elections;
  private final Catalogue catalogue;

  SettleAct(
      BallotPapers papers,
      PaperPreview preview,
      SettledLetters letters,
      Allotting allotting,
      Elections elections,
      Catalogue catalogue) {
    this.papers = papers;
    this.preview = preview;
    this.letters = letters;
    this.allotting = allotting;
    this.elections = elections;
    this.catalogue = catalogue;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public About about(Approval approval) {
    ElectionDefinition election = election(approval);
    return new About(election.title(), election.zone());
  }

  @Override
  public String words(Approval approval) {
    return english().say("dispatch-staff.papers.settle", "title", election(approval).title());
  }

  /// Once it has ended the list may be another: the papers tell then.
  @Override
  public List<String> points(Approval approval) {
    if (approval.ending() != null) {
      return List.of();
    }
    List<String> points = new ArrayList<>(preview.sentences(election(approval), english()));
    if (isAllotted(approval)) {
      allotting.words(election(approval)).forEach(one -> points.add(english().say(one)));
    }
    return points;
  }

  @Override
  public String grounds(Approval approval) {
    return "version:"
        + elections.version(Settlements.election(approval))
        + "\n"
        + preview.grounds(election(approval));
  }

  @Override
  public void carryOut(Approval approval, SignedIn second) {
    ElectionDefinition election = election(approval);
    List<Message> obstacles = isAllotted(approval) ? allotting.obstacles(election) : List.of();
    if (!obstacles.isEmpty()) {
      throw new ApprovalRefusedException(
          obstacles.stream().map(english()::say).collect(Collectors.joining(" ")));
    }
    Settling settling =
        papers.settle(Settlements.election(approval), order(approval), second.actor());
    switch (settling) {
      case Settling.Refused refused ->
          throw new ApprovalRefusedException(String.join(" ", refused.reasons()));
      case Settling.Settled settled -> {
        if (isAllotted(approval)) {
          allotting.allot(settled.papers(), election, second.actor());
        }
      }
    }
    letters.send(election);
  }

  private static boolean isAllotted(Approval approval) {
    return approval.details().containsKey(Settlements.ALLOT);
  }

  private static @Nullable CandidateOrder order(Approval approval) {
    String key = approval.details().get(Settlements.ORDER);
    for (CandidateOrder order : CandidateOrder.values()) {
      if (order.key().equals(key)) {
        return order;
      }
    }
    return null;
  }

  private Words english() {
    return catalogue.in(Language.ENGLISH);
  }

  private ElectionDefinition election(Approval approval) {
    return elections.find(Settlements.election(approval)).orElseThrow();
  }
}
