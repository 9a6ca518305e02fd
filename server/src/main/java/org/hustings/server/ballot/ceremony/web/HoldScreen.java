package org.hustings.server.ballot.ceremony.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.ballotbox.sealing.KeyTextException;
import org.hustings.ballotbox.sealing.SealedCeremony;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.Officials;
import org.hustings.server.account.SignedIn;
import org.hustings.server.ballot.ceremony.Ceremonies;
import org.hustings.server.ballot.ceremony.Ceremony;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.UnansweredException;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
    return show(election, official, "", "", model);
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
      return show(election, official, "", english.say(e.reason()), model);
    }
  }

  /// What the command needs that makes the key on a machine without a network.
  @GetMapping("/plan.txt")
  ResponseEntity<String> plan(ElectionDefinition election, SignedIn official) {
    Ceremony ceremony =
        ofHolder(election, official)
            .filter(one -> !one.isHeld() && !ceremonies.isOutOfDate(one))
            .orElseThrow(() ->
                UnansweredException.nothing(
                    Message.of("ceremony-staff.hold.no-plan"),
                    Message.of("ceremony-staff.hold.not-yours")));
    String name = election.id().slug() + "-ceremony.txt";
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(ceremony.plan().text());
  }

  /// What the command made.
  @PostMapping("/sealed")
  @Done("done-staff.ballot.ceremony-held")
  String sealed(
      ElectionDefinition election,
      @RequestParam(defaultValue = "") String sealed,
      SignedIn official,
      HttpServletResponse response,
      Model model) {
    try {
      SealedCeremony made = SealedCeremony.parse(sealed);
      Ceremony ceremony =
          ofHolder(election, official)
              .orElseThrow(() -> new RefusedException("ceremony-staff.hold.not-yours"));
      if (!Long.toString(ceremony.id()).equals(made.ceremony())
          || !election.id().equals(made.key().election())
          || made.key().needed() != ceremony.needed()) {
        throw new RefusedException("ceremony-staff.hold.other-plan");
      }
      List<Ceremonies.Sealed> shares =
          made.shares().stream()
              .map(one -> new Ceremonies.Sealed(one.envelope(), one.commitment()))
              .toList();
      ceremonies.hold(
          ceremony, made.key().publicKey(), made.key().fingerprint(), shares, official.actor());
      return "redirect:/staff/elections/" + election.id() + "/ceremony";
    } catch (KeyTextException e) {
      response.setStatus(422);
      return show(
          election,
          official,
          sealed,
          english.say("ceremony-staff.hold.no-sealed", "why", String.valueOf(e.getMessage())),
          model);
    } catch (RefusedException e) {
      response.setStatus(422);
      return show(election, official, sealed, english.say(e.reason()), model);
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

  /// @param sealed what was handed in, which is not secret
  private String show(
      ElectionDefinition election, SignedIn official, String sealed, String error, Model model) {
    Optional<Ceremony> ceremony = ofHolder(election, official);
    model.addAttribute("election", election);
    model.addAttribute("ceremony", ceremony);
    model.addAttribute("outOfDate", ceremony.filter(ceremonies::isOutOfDate).isPresent());
    model.addAttribute("sealed", sealed);
    model.addAttribute("error", error);
    return "ballot/ceremony/hold";
  }
}
