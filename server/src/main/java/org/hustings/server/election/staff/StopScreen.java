package org.hustings.server.election.staff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.Officials;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.election.DeskLinks;
import org.hustings.server.election.Elections;
import org.hustings.server.election.stop.StopKind;
import org.hustings.server.election.stop.StopProposals;
import org.hustings.server.election.stop.Stops;
import org.hustings.server.election.stop.WithdrawAct;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Link;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where an official proposes that an election is called off, postponed or annulled.
@Controller
@RequestMapping("/staff/elections/{election}/stop")
@AllowedTo(Officials.class)
class StopScreen {
  private final Elections elections;
  private final Stops stops;
  private final StopProposals proposals;
  private final WithdrawAct withdraw;
  private final Words english;

  StopScreen(
      Elections elections,
      Stops stops,
      StopProposals proposals,
      WithdrawAct withdraw,
      Catalogue catalogue) {
    this.elections = elections;
    this.stops = stops;
    this.proposals = proposals;
    this.withdraw = withdraw;
    this.english = catalogue.in(Language.ENGLISH);
  }

  @Bean
  @Order(95)
  static DeskLinks stopOfElection(Catalogue catalogue) {
    return new DeskLinks() {
      @Override
      public List<Link> of(ElectionDefinition election) {
        return List.of(
            new Link(
                catalogue.in(Language.ENGLISH).say("stop-staff.link"),
                "/staff/elections/" + election.id() + "/stop"));
      }

      @Override
      public List<Link> toRead(ElectionDefinition election) {
        return List.of();
      }
    };
  }

  @GetMapping
  ModelAndView page(@PathVariable String election) {
    return show(elections.named(election), Map.of(), Map.of());
  }

  @PostMapping
  ModelAndView propose(
      @PathVariable String election, @RequestParam Map<String, String> sent, SignedIn official) {
    ElectionDefinition named = elections.named(election);
    StopForm form = new StopForm(sent, english);
    String reason = form.reason("reason");
    Optional<StopKind> kind = form.kind(english.say("stop-staff.choose"));
    return form.proposed(
            "kind", () -> proposals.propose(named, kind.orElseThrow(), reason, official))
        .orElseGet(() -> StopForm.again(show(named, sent, form.fields().faults())));
  }

  /// Proposes that it is taken back from the public.
  @PostMapping("/withdraw")
  ModelAndView withdraw(
      @PathVariable String election, @RequestParam Map<String, String> sent, SignedIn official) {
    ElectionDefinition named = elections.named(election);
    StopForm form = new StopForm(sent, english);
    String reason = form.reason("mistake");
    return form.proposed("mistake", () -> withdraw.propose(named, reason, official))
        .orElseGet(() -> StopForm.again(show(named, sent, form.fields().faults())));
  }

  private ModelAndView show(
      ElectionDefinition election, Map<String, String> sent, Map<String, String> faults) {
    ModelAndView page = new ModelAndView("election/staff/stop");
    page.addObject("election", election);
    page.addObject("stop", stops.of(election.id()).orElse(null));
    page.addObject("possible", proposals.possible(election));
    page.addObject(
        "proposed",
        proposals.open(election.id()).map(Approval::id).map(Object::toString).orElse(""));
    page.addObject("contests", election.contests());
    page.addObject("mistake", withdraw.obstacles(election));
    page.addObject("sent", sent);
    page.addObject("faults", faults);
    page.addObject("english", english);
    return page;
  }
}
