package org.hustings.server.ballot.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.Officials;
import org.hustings.server.account.Readers;
import org.hustings.server.account.SignedIn;
import org.hustings.server.ballot.post.Adjudications;
import org.hustings.server.ballot.post.Adjudications.Decision;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.RefusedException;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Message;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where it is taken down what was decided about doubtful papers.
@Controller
@RequestMapping("/staff/elections/{election}/adjudications")
@AllowedTo(Readers.class)
class AdjudicationScreen {
  private final Adjudications adjudications;
  private final Catalogue catalogue;

  AdjudicationScreen(Adjudications adjudications, Catalogue catalogue) {
    this.adjudications = adjudications;
    this.catalogue = catalogue;
  }

  @GetMapping
  String show(ElectionDefinition election, Model model) {
    return show(election, Map.of(), "", model);
  }

  @PostMapping
  @Done("done-staff.ballot.adjudicated")
  @AllowedTo(Officials.class)
  String decide(
      ElectionDefinition election,
      SignedIn official,
      @RequestParam Map<String, String> fields,
      HttpServletResponse response,
      Model model) {
    try {
      ContestDefinition contest =
          election
              .contest(fields.getOrDefault("contest", ""))
              .orElseThrow(() -> new RefusedException("ballot-staff.adjudications.incomplete"));
      adjudications.decide(
          contest.id(),
          fields.getOrDefault("doubt", ""),
          decision(fields.getOrDefault("decision", "")),
          fields.getOrDefault("reason", ""),
          official.actor());
      return "redirect:/staff/elections/" + election.id() + "/adjudications";
    } catch (RefusedException e) {
      response.setStatus(422);
      return show(election, fields, say(e.reason()), model);
    }
  }

  private static Decision decision(String sent) {
    for (Decision decision : Decision.values()) {
      if (decision.name().equals(sent)) {
        return decision;
      }
    }
    throw new RefusedException("ballot-staff.adjudications.incomplete");
  }

  private String say(Message why) {
    return catalogue.in(Language.ENGLISH).say(why);
  }

  private String show(
      ElectionDefinition election, Map<String, String> fields, String fault, Model model) {
    model.addAttribute("election", election);
    model.addAttribute("decisions", adjudications.of(election.id()));
    model.addAttribute("open", adjudications.areOpen(election.id()));
    model.addAttribute("fields", fields);
    model.addAttribute("fault", fault);
    return "ballot/adjudications";
  }
}
