package org.hustings.server.result.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.hustings.ballotbox.sealing.ElectionKey;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.SignedIn;
import org.hustings.server.ballot.ElectionKeys;
import org.hustings.server.ballot.ceremony.Ceremonies;
import org.hustings.server.ballot.ceremony.Ceremony;
import org.hustings.server.ballot.ceremony.Seat;
import org.hustings.server.ballot.ceremony.TheTrustee;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.result.closing.GivenShares;
import org.hustings.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where a trustee gives their share after the close, from their own seat.
@Controller
@RequestMapping("/elections/{election}/trustee/share")
@AllowedTo(TheTrustee.class)
class GivingPages {
  private final GivenShares given;
  private final ElectionKeys keys;
  private final Ceremonies ceremonies;

  GivingPages(GivenShares given, ElectionKeys keys, Ceremonies ceremonies) {
    this.given = given;
    this.keys = keys;
    this.ceremonies = ceremonies;
  }

  @GetMapping
  String page(ElectionDefinition election, SignedIn trustee, Words words, Model model) {
    return show(election, trustee, "", model);
  }

  @PostMapping
  @Done("done.result.share")
  String give(
      ElectionDefinition election,
      @RequestParam(defaultValue = "") String share,
      SignedIn trustee,
      Words words,
      HttpServletResponse response,
      Model model) {
    try {
      given.give(election.id(), trustee, share);
      return "redirect:/elections/" + election.id() + "/trustee/share";
    } catch (RefusedException e) {
      response.setStatus(422);
      return show(election, trustee, words.say(e.reason()), model);
    }
  }

  /// What was sent is not shown again.
  private String show(ElectionDefinition election, SignedIn trustee, String error, Model model) {
    Optional<ElectionKey> key =
        given.areWanted(election.id()) ? keys.find(election.id()) : Optional.empty();
    Optional<Ceremony> ceremony =
        ceremonies.find(election.id()).filter(one -> key.equals(one.key()));
    Optional<Seat> seat = ceremony.flatMap(one -> one.seatOf(trustee.id()));
    List<GivenShares.Given> own =
        given.of(election.id()).stream().filter(one -> one.person().equals(trustee.id())).toList();
    model.addAttribute("election", election);
    model.addAttribute("key", key);
    model.addAttribute("ceremony", ceremony);
    model.addAttribute("seat", seat);
    model.addAttribute("given", own);
    model.addAttribute("error", error);
    return "result/giving";
  }
}
