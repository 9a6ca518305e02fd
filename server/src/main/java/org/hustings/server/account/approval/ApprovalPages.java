package org.hustings.server.account.approval;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.hustings.server.account.Officials;
import org.hustings.server.account.People;
import org.hustings.server.account.Readers;
import org.hustings.server.account.Roles;
import org.hustings.server.account.SignedIn;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.UnansweredException;
import org.hustings.words.Message;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where officials see what waits for a second person, and confirm or withdraw it. Scrutineers
/// read.
@Controller
@RequestMapping("/staff/approvals")
@AllowedTo(Readers.class)
class ApprovalPages {
  private static final int ENDED_SHOWN = 50;

  private final Approvals approvals;
  private final People people;
  private final Roles roles;

  ApprovalPages(Approvals approvals, People people, Roles roles) {
    this.approvals = approvals;
    this.people = people;
    this.roles = roles;
  }

  @GetMapping
  String list(SignedIn reader, Model model) {
    model.addAttribute("open", views(approvals.open(), reader));
    model.addAttribute("ended", views(approvals.ended(ENDED_SHOWN), reader));
    return "account/approvals";
  }

  @GetMapping("/{id}")
  String one(@PathVariable long id, SignedIn person, Model model) {
    return show(id, person, "", model);
  }

  @PostMapping("/{id}/confirm")
  @Done("done-staff.approval.confirmed")
  @AllowedTo(Officials.class)
  String confirm(
      @PathVariable long id, SignedIn official, HttpServletResponse response, Model model) {
    try {
      approvals.confirm(new ApprovalId(id), official);
      return "redirect:/staff/approvals";
    } catch (ApprovalRefusedException e) {
      response.setStatus(422);
      return show(id, official, String.valueOf(e.getMessage()), model);
    }
  }

  /// Writes to those who may confirm it.
  @PostMapping("/{id}/remind")
  @Done("done-staff.approval.reminded")
  @AllowedTo(Officials.class)
  String remind(
      @PathVariable long id, SignedIn official, HttpServletResponse response, Model model) {
    try {
      approvals.remind(new ApprovalId(id), official);
      return "redirect:/staff/approvals/" + id;
    } catch (ApprovalRefusedException e) {
      response.setStatus(422);
      return show(id, official, String.valueOf(e.getMessage()), model);
    }
  }

  @PostMapping("/{id}/withdraw")
  @Done("done-staff.approval.withdrawn")
  @AllowedTo(Officials.class)
  String withdraw(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      SignedIn official,
      HttpServletResponse response,
      Model model) {
    try {
      approvals.withdraw(new ApprovalId(id), reason, official);
      return "redirect:/staff/approvals";
    } catch (ApprovalRefusedException e) {
      response.setStatus(422);
      return show(id, official, String.valueOf(e.getMessage()), model);
    }
  }

  private String show(long id, SignedIn reader, String error, Model model) {
    Approval approval =
        approvals
            .find(new ApprovalId(id))
            .orElseThrow(() ->
                UnansweredException.nothing(
                    Message.of("approval-staff.none", "number", Long.toString(id)),
                    Message.of("approval-staff.none-expected")));
    if (approvals.hasInterest(approval, reader.id())) {
      throw new AccessDeniedException(
          "Whoever has an interest in an election reads none of its acts.");
    }
    ApprovalView view = view(approval, reader);
    model.addAttribute("view", view);
    model.addAttribute("error", error);
    model.addAttribute(
        "reminded", approvals.reminded(approval.id()).map(view.about()::when).orElse(""));
    model.addAttribute("official", roles.isOfficial(reader));
    return "account/approval";
  }

  private List<ApprovalView> views(List<Approval> list, SignedIn reader) {
    return list.stream()
        .filter(approval -> !approvals.hasInterest(approval, reader.id()))
        .map(approval -> view(approval, reader))
        .toList();
  }

  private ApprovalView view(Approval approval, SignedIn reader) {
    Approval.Ending ending = approval.ending();
    return new ApprovalView(
        approval,
        approvals.about(approval),
        approvals.words(approval),
        approvals.points(approval),
        people.nameOf(approval.proposedBy()),
        ending == null ? "" : people.nameOf(ending.by()),
        approval.proposedBy().equals(reader.id()));
  }
}
