package org.hustings.server.result.web;

import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hustings.ballotbox.paper.PaperCandidate;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.GroupConstraint;
import org.hustings.server.account.Officials;
import org.hustings.server.account.Readers;
import org.hustings.server.account.Roles;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.account.approval.Approvals;
import org.hustings.server.candidacy.CandidateGroups;
import org.hustings.server.election.PublicContests;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.UnansweredException;
import org.hustings.server.result.closing.ClosingRows;
import org.hustings.server.result.closing.Contenders;
import org.hustings.server.result.closing.ContendersReader;
import org.hustings.server.result.closing.StateGroupsAct;
import org.hustings.words.Message;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where staff propose which candidates count towards a contest's constraints, before the close.
@Controller
@RequestMapping("/staff/elections/{election}/{contest}/groups")
@AllowedTo(Readers.class)
class GroupsScreen {
  private final ContendersReader fields;
  private final CandidateGroups candidateGroups;
  private final ClosingRows closings;
  private final Approvals approvals;
  private final Roles roles;
  private final Clock clock;

  GroupsScreen(
      ContendersReader fields,
      CandidateGroups candidateGroups,
      ClosingRows closings,
      Approvals approvals,
      Roles roles,
      Clock clock) {
    this.fields = fields;
    this.candidateGroups = candidateGroups;
    this.closings = closings;
    this.approvals = approvals;
    this.roles = roles;
    this.clock = clock;
  }

  @GetMapping
  String page(PublicContests.Defined defined, SignedIn person, Model model) {
    ElectionDefinition election = defined.election();
    ContestDefinition one = defined.contest();
    model.addAttribute("election", election);
    model.addAttribute("contest", one);
    model.addAttribute("candidates", candidates(election, one));
    model.addAttribute("stated", candidateGroups.of(one.id()));
    boolean official = roles.isOfficial(person);
    model.addAttribute("open", official && closings.find(election.id()).isEmpty());
    return "result/staff/groups";
  }

  /// Takes the ticks of the whole form: a box is named after its group, and its value is the
  /// candidate's key.
  @PostMapping
  @AllowedTo(Officials.class)
  String state(
      PublicContests.Defined defined,
      @RequestParam MultiValueMap<String, String> sent,
      SignedIn official) {
    ElectionDefinition election = defined.election();
    ContestDefinition one = defined.contest();
    if (closings.find(election.id()).isPresent()) {
      throw UnansweredException.unreadable(
          Message.of("result-staff.groups.begun"), Message.of("result-staff.groups.before"));
    }
    Map<CandidacyId, Set<String>> groups = new LinkedHashMap<>();
    for (PaperCandidate candidate : candidates(election, one)) {
      Set<String> of = new HashSet<>();
      for (GroupConstraint constraint : Objects.requireNonNull(one.counting()).constraints()) {
        if (sent.getOrDefault(constraint.group(), List.of()).contains(candidate.key())) {
          of.add(constraint.group());
        }
      }
      groups.put(Objects.requireNonNull(candidate.candidacy()), of);
    }
    try {
      return "redirect:/staff/approvals/"
          + approvals.propose(
              StateGroupsAct.KIND,
              StateGroupsAct.subject(one.id()),
              StateGroupsAct.details(groups),
              Objects.requireNonNullElse(sent.getFirst("reason"), ""),
              official);
    } catch (ApprovalRefusedException e) {
      throw UnansweredException.unreadable(
          Message.of("platform.unanswered.in-english", "sentence", String.valueOf(e.getMessage())),
          Message.of("result-staff.seed.back", "path", "/staff/elections/" + one.id() + "/groups"));
    }
  }

  private List<PaperCandidate> candidates(ElectionDefinition election, ContestDefinition contest) {
    return fields
        .at(election.id(), clock.instant())
        .map((Contenders field) -> field.candidates(contest))
        .orElseThrow(() ->
            UnansweredException.nothing(
                Message.of("result-staff.groups.not-settled"),
                Message.of("result-staff.groups.settle")))
        .stream()
        .filter(candidate -> candidate.candidacy() != null)
        .toList();
  }
}
