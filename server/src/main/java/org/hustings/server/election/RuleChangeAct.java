package org.hustings.server.election;

import java.util.ArrayList;
import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.definition.file.DefinitionReader;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.About;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.account.approval.ApprovedAct;
import org.hustings.server.election.stop.Stops;
import org.hustings.server.platform.RefusedException;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// Brings another version of a definition into force while its ballots are about.
@Component
class RuleChangeAct implements ApprovedAct {
  static final String KIND = "election.change-rules";
  static final String ELECTION = "election";
  static final String VERSION = "version";

  private final Drafts drafts;
  private final Elections elections;
  private final DefinitionReader reader;
  private final Outdated outdated;
  private final Stops stops;
  private final Catalogue catalogue;

  RuleChangeAct(
      Drafts drafts,
      Elections elections,
      DefinitionReader reader,
      Outdated outdated,
      Stops stops,
      Catalogue catalogue) {
    this.drafts = drafts;
    this.elections = elections;
    this.reader = reader;
    this.outdated = outdated;
    this.stops = stops;
    this.catalogue = catalogue;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public About about(Approval approval) {
    ElectionDefinition inForce = inForce(approval);
    return new About(inForce.title(), inForce.zone());
  }

  @Override
  public String words(Approval approval) {
    return english()
        .say(
            stops.of(election(approval)).isPresent()
                ? "election-staff.act.take-up"
                : "election-staff.act.change-rules",
            "version",
            approval.detail(VERSION),
            "title",
            inForce(approval).title());
  }

  /// What differs from the version that was in force when it was proposed: after the confirmation,
  /// too, it is told what two people agreed on.
  @Override
  public List<String> points(Approval approval) {
    ElectionId election = election(approval);
    ElectionDefinition before =
        elections.find(election, approval.proposedAt()).orElseGet(() -> inForce(approval));
    List<String> points =
        reader
            .read(file(approval))
            .definition()
            .map(after -> points(before, after))
            .orElse(List.of());
    return points.isEmpty() ? List.of(english().say("election-staff.act.change-nothing")) : points;
  }

  private List<String> points(ElectionDefinition before, ElectionDefinition after) {
    List<String> points = new ArrayList<>(RuleChangeWords.of(english(), before, after));
    for (String made : outdated.by(english(), before, after)) {
      points.add(english().say("election-staff.made.point", "made", made));
    }
    return points;
  }

  @Override
  public String grounds(Approval approval) {
    return "in force: " + elections.version(election(approval)) + "\n" + file(approval);
  }

  @Override
  public void carryOut(Approval approval, SignedIn second) {
    try {
      drafts.publishByTwo(election(approval), version(approval), second.actor(), approval.reason());
    } catch (RefusedException e) {
      throw new ApprovalRefusedException(english().say(e.reason()));
    }
  }

  private Words english() {
    return catalogue.in(Language.ENGLISH);
  }

  private static ElectionId election(Approval approval) {
    return new ElectionId(approval.detail(ELECTION));
  }

  private static int version(Approval approval) {
    return Integer.parseInt(approval.detail(VERSION));
  }

  private ElectionDefinition inForce(Approval approval) {
    return elections.find(election(approval)).orElseThrow();
  }

  private String file(Approval approval) {
    return drafts.of(election(approval)).stream()
        .filter(one -> one.number() == version(approval))
        .map(Version::file)
        .findFirst()
        .orElse("");
  }
}
