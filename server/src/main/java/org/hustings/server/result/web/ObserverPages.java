package org.hustings.server.result.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.SignedIn;
import org.hustings.server.ballot.HourlyVotes;
import org.hustings.server.ballot.post.Adjudications;
import org.hustings.server.ballot.post.Scanning;
import org.hustings.server.ballot.post.UnnumberedPapers;
import org.hustings.server.dispatch.LateFigures;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.result.Declarations;
import org.hustings.server.result.Objections;
import org.hustings.server.result.closing.ClosingRows;
import org.hustings.server.result.closing.LotRows;
import org.hustings.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What a candidate's agent sees of a ballot: figures, papers, lots and the close; and where they
/// object. Never who votes.
@Controller
@RequestMapping("/elections/{election}/observe")
@AllowedTo(Observing.class)
class ObserverPages {
  private final HourlyVotes votes;
  private final LateFigures late;
  private final Scanning scanning;
  private final UnnumberedPapers unnumbered;
  private final Adjudications adjudications;
  private final LotRows lots;
  private final ClosingRows closings;
  private final Declarations declarations;
  private final Objections objections;
  private final TheObserver right;

  ObserverPages(
      HourlyVotes votes,
      LateFigures late,
      Scanning scanning,
      UnnumberedPapers unnumbered,
      Adjudications adjudications,
      LotRows lots,
      ClosingRows closings,
      Declarations declarations,
      Objections objections,
      TheObserver right) {
    this.votes = votes;
    this.late = late;
    this.scanning = scanning;
    this.unnumbered = unnumbered;
    this.adjudications = adjudications;
    this.lots = lots;
    this.closings = closings;
    this.declarations = declarations;
    this.objections = objections;
    this.right = right;
  }

  @GetMapping
  String page(ElectionDefinition election, Words words, Model model) {
    return show(election, "", model);
  }

  @PostMapping
  @Done("done.result.objection")
  @AllowedTo(TheObserver.class)
  String object(
      ElectionDefinition election,
      @RequestParam(defaultValue = "PAPER") Objections.Kind kind,
      @RequestParam(defaultValue = "") String about,
      @RequestParam(defaultValue = "") String why,
      SignedIn observer,
      Words words,
      HttpServletResponse response,
      Model model) {
    try {
      objections.make(election, kind, about, why, observer);
      return "redirect:/elections/" + election.id() + "/observe#objections";
    } catch (RefusedException e) {
      response.setStatus(422);
      return show(election, words.say(e.reason()), model);
    }
  }

  private String show(ElectionDefinition election, String error, Model model) {
    Map<String, List<LotRows.Drawn>> drawn = new LinkedHashMap<>();
    for (ContestDefinition contest : election.contests()) {
      List<LotRows.Drawn> ofContest = lots.drawn(contest.id());
      if (!ofContest.isEmpty()) {
        drawn.put(contest.name(), ofContest);
      }
    }
    model.addAttribute("election", election);
    model.addAttribute("hours", votes.of(election.id(), election.zone()));
    model.addAttribute("changes", late.changes(election.id()));
    model.addAttribute("reissues", late.reissues(election.id()));
    model.addAttribute("post", scanning.numbers(election.id()));
    model.addAttribute("unnumbered", unnumbered.number(election.id()));
    model.addAttribute("adjudicated", adjudications.of(election.id()));
    model.addAttribute("until", Objections.stated(election));
    model.addAttribute("lots", drawn);
    model.addAttribute("steps", closings.log(election.id()));
    model.addAttribute("declared", declarations.find(election.id()).isPresent());
    model.addAttribute("objections", objections.of(election.id()));
    boolean observer = right.allows(Map.of("election", election.id().slug()));
    model.addAttribute("observer", observer);
    model.addAttribute("open", observer && objections.areOpen(election));
    model.addAttribute("error", error);
    return "result/observe";
  }
}
