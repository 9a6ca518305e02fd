package org.hustings.server.ballot.ceremony.web;

import jakarta.servlet.http.HttpServletResponse;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.SignedIn;
import org.hustings.server.ballot.ceremony.Ceremonies;
import org.hustings.server.ballot.ceremony.TheTrustee;
import org.hustings.server.ballot.ceremony.TrusteeKeys;
import org.hustings.server.ballot.vouching.LodgedKeys;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.RefusedException;
import org.hustings.words.Words;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where a trustee makes their own key and tests their share. What is secret stays in their browser.
@Controller
@RequestMapping("/elections/{election}/trustee")
@AllowedTo(TheTrustee.class)
class TrusteePages {
  private final TrusteeKeys trustees;
  private final Ceremonies ceremonies;
  private final LodgedKeys lodged;

  TrusteePages(TrusteeKeys trustees, Ceremonies ceremonies, LodgedKeys lodged) {
    this.trustees = trustees;
    this.ceremonies = ceremonies;
    this.lodged = lodged;
  }

  @GetMapping
  String page(ElectionDefinition election, SignedIn trustee, Words words, Model model) {
    return show(election, trustee, "", model);
  }

  /// What the trustee's browser must open before their key is taken.
  @PostMapping("/challenge")
  ResponseEntity<String> challenge(
      ElectionDefinition election,
      SignedIn trustee,
      @RequestParam(defaultValue = "") String publicKey,
      Words words) {
    try {
      return ResponseEntity.ok()
          .contentType(MediaType.TEXT_PLAIN)
          .cacheControl(CacheControl.noStore())
          .body(trustees.challenge(election.id(), trustee.id(), publicKey));
    } catch (RefusedException e) {
      return ResponseEntity.unprocessableContent()
          .contentType(MediaType.TEXT_PLAIN)
          .body(words.say(e.reason()));
    }
  }

  @PostMapping("/key")
  @Done("done.ballot.trustee-key")
  String key(
      ElectionDefinition election,
      SignedIn trustee,
      @RequestParam(defaultValue = "") String publicKey,
      @RequestParam(defaultValue = "") String answer,
      Words words,
      HttpServletResponse response,
      Model model) {
    try {
      trustees.take(election.id(), trustee, publicKey, answer);
      return "redirect:/elections/" + election.id() + "/trustee";
    } catch (RefusedException e) {
      response.setStatus(422);
      return show(election, trustee, words.say(e.reason()), model);
    }
  }

  @PostMapping("/tested")
  @Done("done.ballot.share-tested")
  String tested(
      ElectionDefinition election,
      SignedIn trustee,
      @RequestParam(defaultValue = "") String receipt,
      @RequestParam(defaultValue = "") String compared,
      Words words,
      HttpServletResponse response,
      Model model) {
    try {
      if (compared.isEmpty()) {
        throw new RefusedException("ceremony.refused.not-compared");
      }
      ceremonies.tested(election.id(), trustee, receipt);
      return "redirect:/elections/" + election.id() + "/trustee#share-of-mine";
    } catch (RefusedException e) {
      response.setStatus(422);
      return show(election, trustee, words.say(e.reason()), model);
    }
  }

  private String show(ElectionDefinition election, SignedIn trustee, String error, Model model) {
    model.addAttribute(
        "view",
        new TrusteeView(
            election,
            trustee.id(),
            trustees.find(election.id(), trustee.id()),
            trustees.of(election.id()),
            ceremonies.find(election.id()),
            lodged.fingerprint(election.id()).isPresent()));
    model.addAttribute("error", error);
    return "ballot/ceremony/trustee";
  }
}
