package org.hustings.server.result.closing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.ContestId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.About;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.account.approval.ApprovedAct;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.CandidateGroups;
import org.hustings.server.election.PublicContests;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.springframework.stereotype.Component;

/// States which candidates count towards a contest's constraints: it can decide who is elected.
@Component
public class StateGroupsAct implements ApprovedAct {
  public static final String KIND = "result.state-groups";
  private static final String SUBJECT = "contest:";
  private static final String BETWEEN = ", ";

  private final CandidateGroups groups;
  private final Candidacies candidacies;
  private final ClosingRows closings;
  private final PublicContests contests;
  private final Catalogue catalogue;

  StateGroupsAct(
      CandidateGroups groups,
      Candidacies candidacies,
      ClosingRows closings,
      PublicContests contests,
      Catalogue catalogue) {
    this.groups = groups;
    this.candidacies = candidacies;
    this.closings = closings;
    this.contests = contests;
    this.catalogue = catalogue;
  }

  /// To what such a proposal is made.
  public static String subject(ContestId contest) {
    return SUBJECT + contest;
  }

  /// What such a proposal holds: each candidate's groups by the candidacy's number.
  public static Map<String, String> details(Map<CandidacyId, Set<String>> groups) {
    Map<String, String> details = new HashMap<>();
    groups.forEach((candidate, in) ->
        details.put(Long.toString(candidate.number()), String.join(BETWEEN, new TreeSet<>(in))));
    return details;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public About about(Approval approval) {
    PublicContests.Defined defined = defined(approval);
    return new About(defined.election().title(), defined.election().zone());
  }

  @Override
  public String words(Approval approval) {
    return catalogue
        .in(Language.ENGLISH)
        .say("result-staff.groups.act", "contest", defined(approval).contest().name());
  }

  @Override
  public List<String> points(Approval approval) {
    return stated(approval).entrySet().stream()
        .map(one ->
            candidacies
                    .find(one.getKey(), approval.proposedAt())
                    .map(found -> found.name().shown())
                    .orElse("?")
                + ": "
                + (one.getValue().isEmpty()
                    ? catalogue.in(Language.ENGLISH).say("result-staff.groups.none")
                    : String.join(BETWEEN, new TreeSet<>(one.getValue()))))
        .sorted()
        .toList();
  }

  @Override
  public String grounds(Approval approval) {
    Map<Long, String> now = new TreeMap<>();
    groups
        .of(defined(approval).contest().id())
        .forEach((id, in) -> now.put(id.number(), String.join(BETWEEN, new TreeSet<>(in))));
    return now.toString();
  }

  @Override
  public void carryOut(Approval approval, SignedIn second) {
    ContestId contest = defined(approval).contest().id();
    if (closings.find(contest.election()).isPresent()) {
      throw new ApprovalRefusedException(
          catalogue.in(Language.ENGLISH).say("result-staff.groups.closed"));
    }
    groups.state(contest, stated(approval), second.actor());
  }

  private static Map<CandidacyId, Set<String>> stated(Approval approval) {
    return approval.details().entrySet().stream()
        .collect(
            Collectors.toMap(
                one -> new CandidacyId(Long.parseLong(one.getKey())),
                one ->
                    Stream.of(one.getValue().split(BETWEEN))
                        .filter(group -> !group.isEmpty())
                        .collect(Collectors.toSet())));
  }

  private PublicContests.Defined defined(Approval approval) {
    String[] names = approval.subject().substring(SUBJECT.length()).split("/", 2);
    return contests.find(ContestId.of(names[0], names[1])).orElseThrow();
  }
}
