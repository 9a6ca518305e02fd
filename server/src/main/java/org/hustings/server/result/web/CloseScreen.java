package org.hustings.server.result.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hustings.ballotbox.sealing.KeyTextException;
import org.hustings.ballotbox.sealing.TrusteeShare;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.Officials;
import org.hustings.server.account.Readers;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.TheReturningOfficer;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.account.approval.Approvals;
import org.hustings.server.ballot.reckoning.BoxStoppedException;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.result.closing.AsFoundAct;
import org.hustings.server.result.closing.CloseAct;
import org.hustings.server.result.closing.Closing;
import org.hustings.server.result.closing.ClosingRows;
import org.hustings.server.result.closing.DeclareStep;
import org.hustings.server.result.closing.GivenShares;
import org.hustings.server.result.closing.LotProposals;
import org.hustings.server.result.closing.LotWords;
import org.hustings.server.result.closing.OpenStep;
import org.hustings.server.result.closing.Readiness;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where an election is closed, opened by its trustees, counted and declared. Each form does the
/// one thing that comes next.
@Controller
@RequestMapping("/staff/elections/{election}/close")
@AllowedTo(Officials.class)
class CloseScreen {
  private static final String SHARE = "share";

  private final CloseViews views;
  private final Approvals approvals;
  private final Readiness readiness;
  private final ClosingRows closings;
  private final OpenStep opening;
  private final GivenShares given;
  private final LotProposals lots;
  private final DeclareStep declaring;
  private final AsFoundAct asFound;
  private final Words english;

  CloseScreen(
      CloseViews views,
      Approvals approvals,
      Readiness readiness,
      ClosingRows closings,
      OpenStep opening,
      GivenShares given,
      LotProposals lots,
      DeclareStep declaring,
      AsFoundAct asFound,
      Catalogue catalogue) {
    this.views = views;
    this.approvals = approvals;
    this.readiness = readiness;
    this.closings = closings;
    this.opening = opening;
    this.given = given;
    this.lots = lots;
    this.declaring = declaring;
    this.asFound = asFound;
    this.english = catalogue.in(Language.ENGLISH);
  }

  @GetMapping
  @AllowedTo(Readers.class)
  String page(ElectionDefinition election, SignedIn reader, Model model) {
    return show(election, reader, Map.of(), Map.of(), model);
  }

  /// Proposes the close for a second person to confirm.
  @PostMapping("/propose")
  String propose(
      ElectionDefinition election,
      @RequestParam(defaultValue = "") String reason,
      SignedIn official,
      HttpServletResponse response,
      Model model) {
    List<String> obstacles = readiness.obstacles(election.id());
    if (obstacles.isEmpty()) {
      try {
        approvals.propose(
            CloseAct.KIND,
            CloseAct.subject(election.id()),
            Map.of("election", election.id().slug()),
            reason,
            official);
        return back(election);
      } catch (ApprovalRefusedException e) {
        obstacles = List.of(String.valueOf(e.getMessage()));
      }
    }
    response.setStatus(422);
    return show(election, official, Map.of("reason", String.join(" ", obstacles)), Map.of(), model);
  }

  /// Takes the trustees' shares, and has the envelopes opened.
  @PostMapping("/open")
  @Done("done-staff.result.shares")
  String open(
      ElectionDefinition election,
      @RequestParam Map<String, String> sent,
      SignedIn official,
      HttpServletResponse response,
      Model model) {
    Map<String, String> faults = new LinkedHashMap<>();
    List<TrusteeShare> shares = new ArrayList<>(given.shares(election.id()));
    for (int number = 1; sent.containsKey(SHARE + number); number++) {
      String field = SHARE + number;
      try {
        shares.add(TrusteeShare.parse(sent.getOrDefault(field, "")));
      } catch (KeyTextException e) {
        faults.put(
            field, english.say("result-staff.shares.fault", "number", number, "fault", e.words()));
      }
    }
    boolean waiting =
        closings.find(election.id()).filter(one -> one.state() == Closing.State.SEALED).isPresent();
    // where all were given by their trustees, there is no field
    String place = sent.containsKey(SHARE + "1") ? SHARE + "1" : "open";
    if (waiting && faults.isEmpty()) {
      try {
        opening.open(election.id(), shares, official.actor());
      } catch (KeyTextException e) {
        faults.put(place, e.words());
      } catch (RefusedException e) {
        faults.put(place, english.say(e.reason()));
      }
    }
    if (faults.isEmpty()) {
      return back(election);
    }
    response.setStatus(422);
    return show(election, official, faults, sent, model);
  }

  /// Takes down a lot that was drawn, for a second person to confirm.
  @PostMapping("/lot")
  String lot(
      ElectionDefinition election,
      @RequestParam(defaultValue = "0") int drawn,
      @RequestParam(defaultValue = "") String manner,
      SignedIn official,
      HttpServletResponse response,
      Model model) {
    CloseView.LotView lot = views.of(election, official).lot();
    if (lot == null) {
      return back(election);
    }
    Map<String, String> faults = new LinkedHashMap<>();
    String name = lot.candidates().get(drawn);
    if (name == null) {
      faults.put("drawn", english.say("result-staff.lot.no-name"));
    }
    if (manner.isBlank()) {
      faults.put("manner", english.say("result-staff.lot.no-manner"));
    }
    if (name != null && faults.isEmpty()) {
      Map<String, String> details =
          LotWords.details(
              election.id(), lot.contest(), lot.stage(), lot.purpose(), lot.candidates(), drawn);
      try {
        return "redirect:/staff/approvals/"
            + lots.lot(lot.needed(), details, manner.strip(), official);
      } catch (ApprovalRefusedException e) {
        faults.put("drawn", String.valueOf(e.getMessage()));
      } catch (RefusedException e) {
        faults.put("drawn", english.say(e.reason()));
      }
    }
    response.setStatus(422);
    return show(election, official, faults, Map.of("manner", manner), model);
  }

  /// Clears what stopped it, when that is mended, and lets it go on.
  @PostMapping("/go-on")
  @Done("done-staff.result.goes-on")
  String goOn(ElectionDefinition election) {
    closings.resume(election.id());
    return back(election);
  }

  /// Proposes to go on as the box was found.
  @PostMapping("/as-found")
  String asFound(
      ElectionDefinition election,
      @RequestParam(defaultValue = "") String reason,
      SignedIn official,
      HttpServletResponse response,
      Model model) {
    try {
      asFound.propose(election.id(), reason, official, approvals);
      return back(election);
    } catch (ApprovalRefusedException e) {
      response.setStatus(422);
      Map<String, String> fault = Map.of("as-found", String.valueOf(e.getMessage()));
      return show(election, official, fault, Map.of(), model);
    }
  }

  @PostMapping("/declare")
  @Done("done-staff.result.declared")
  @AllowedTo(TheReturningOfficer.class)
  String declare(
      ElectionDefinition election,
      @RequestParam Map<String, String> sent,
      SignedIn returningOfficer,
      HttpServletResponse response,
      Model model) {
    if (!sent.containsKey("confirmed")) {
      response.setStatus(422);
      Map<String, String> fault =
          Map.of("confirmed", english.say("result-staff.declare.not-confirmed"));
      return show(election, returningOfficer, fault, sent, model);
    }
    try {
      declaring.declare(election.id(), sent.containsKey("rankings"), returningOfficer);
    } catch (RefusedException e) {
      response.setStatus(422);
      Map<String, String> fault = Map.of("confirmed", english.say(e.reason()));
      return show(election, returningOfficer, fault, sent, model);
    } catch (BoxStoppedException e) {
      response.setStatus(422);
      Map<String, String> fault = Map.of("confirmed", declaring.stop(election.id(), e.findings()));
      return show(election, returningOfficer, fault, sent, model);
    }
    return "redirect:/elections/" + election.id() + "/result";
  }

  private String show(
      ElectionDefinition election,
      SignedIn reader,
      Map<String, String> faults,
      Map<String, String> sent,
      Model model) {
    model.addAttribute("view", views.of(election, reader));
    model.addAttribute("faults", faults);
    model.addAttribute("sent", sent);
    return "result/staff/close";
  }

  private static String back(ElectionDefinition election) {
    return "redirect:/staff/elections/" + election.id() + "/close";
  }
}
