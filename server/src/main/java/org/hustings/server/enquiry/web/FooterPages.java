package org.hustings.server.enquiry.web;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.election.Elections;
import org.hustings.server.election.Guides;
import org.hustings.server.enquiry.Enquiries;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Everybody;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The pages at the foot of every page: where help is, what is stored of people, for whom the site
/// works, and what it is. They claim nothing that is not so.
@Controller
@AllowedTo(Everybody.class)
class FooterPages {
  private final Elections elections;
  private final Guides guides;
  private final OwnStatements statements;
  private final Clock clock;
  // of a release; empty where the program was built on the spot
  private final String version;

  FooterPages(
      Elections elections,
      Guides guides,
      OwnStatements statements,
      Clock clock,
      @Value("${hustings.version:}") String version) {
    this.version = version;
    this.elections = elections;
    this.guides = guides;
    this.statements = statements;
    this.clock = clock;
  }

  @GetMapping("/help")
  String help(Model model) {
    List<ElectionDefinition> all = elections.all();
    model.addAttribute("elections", all);
    model.addAttribute(
        "guided",
        all.stream()
            .map(ElectionDefinition::id)
            .filter(election -> guides.find(election, clock.instant()).isPresent())
            .toList());
    return "enquiry/help";
  }

  @GetMapping("/privacy")
  String privacy(Model model) {
    model.addAttribute("own", statements.privacy().map(URI::toString).orElse(""));
    model.addAttribute("confirm", Enquiries.TO_CONFIRM.toDays());
    return "enquiry/privacy";
  }

  @GetMapping("/accessibility")
  String accessibility(Model model) {
    model.addAttribute("own", statements.accessibility().map(URI::toString).orElse(""));
    return "enquiry/accessibility";
  }

  @GetMapping("/about")
  String about(Model model) {
    model.addAttribute(
        "organisations",
        elections.all().stream().map(ElectionDefinition::organisation).distinct().toList());
    model.addAttribute("version", version);
    return "enquiry/about";
  }
}
