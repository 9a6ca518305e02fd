package org.hustings.server.ballot.ceremony.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.Officials;
import org.hustings.server.account.SignedIn;
import org.hustings.server.ballot.ceremony.Ceremonies;
import org.hustings.server.ballot.ceremony.Ceremony;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.RefusedException;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where the official whom two people named makes the election's key in their browser.
@Controller
@RequestMapping("/staff/elections/{election}/ceremony/hold")
@AllowedTo(Officials.class)
class HoldScreen {
  private final Ceremonies ceremonies;
  private final Words english;

  HoldScreen(Ceremonies ceremonies, Catalogue catalogue) {
    this.ceremonies = ceremonies;
    this.english = catalogue.in(Language.ENGLISH);
  }

  @GetMapping
  String page(ElectionDefinition election, SignedIn official, Model model) {
    return show(election, official, "", model);
  }

  @PostMapping
  @Done("done-staff.ballot.ceremony-held")
  String held(
      ElectionDefinition election,
      @RequestParam Map<String, String> sent,
      SignedIn official,
      HttpServletResponse response,
      Model model) {
    try {
      Ceremony ceremony =
          ofHolder(election, official)
              .filter(one -> Long.toString(one.id()).equals(sent.get("ceremony")))
              .orElseThrow(() -> new RefusedException("ceremony-staff.hold.not-yours"));
      ceremonies.hold(
          ceremony,
          sent.getOrDefault("publicKey", ""),
          sent.getOrDefault("fingerprint", ""),
          sealed(sent, ceremony.seats().size()),
          official.actor());
      return "redirect:/staff/elections/" + election.id() + "/ceremony";
    } catch (RefusedException e) {
      response.setStatus(422);
      return show(election, official, english.say(e.reason()), model);
    }
  }

  private static List<Ceremonies.Sealed> sealed(Map<String, String> sent, int seats) {
    List<Ceremonies.Sealed> all = new ArrayList<>();
    for (int number = 1; number <= seats; number++) {
      all.add(
          new Ceremonies.Sealed(
              sent.getOrDefault("envelope" + number, ""),
              sent.getOrDefault("commitment" + number, "")));
    }
    return all;
  }

  private Optional<Ceremony> ofHolder(ElectionDefinition election, SignedIn official) {
    return ceremonies.find(election.id()).filter(one -> one.holder().equals(official.id()));
  }

  private String show(ElectionDefinition election, SignedIn official, String error, Model model) {
    Optional<Ceremony> ceremony = ofHolder(election, official);
    model.addAttribute("election", election);
    model.addAttribute("ceremony", ceremony);
    model.addAttribute("outOfDate", ceremony.filter(ceremonies::isOutOfDate).isPresent());
    model.addAttribute("error", error);
    return "ballot/ceremony/hold";
  }
}
