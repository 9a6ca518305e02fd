package org.hustings.server.roll.web;

import java.io.IOException;
import java.util.function.Consumer;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.SignedIn;
import org.hustings.server.organisation.unit.Units;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.FileForm;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.UnansweredException;
import org.hustings.server.roll.claim.Claim;
import org.hustings.server.roll.claim.ClaimFile;
import org.hustings.server.roll.claim.ClaimTimes;
import org.hustings.server.roll.claim.Claims;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Where a member says "I should be on the roll" and an agent objects to an entry, where each reads
/// what became of it, and where the elector objected to answers. Nobody else finds any of it.
@Controller
@RequestMapping("/elections/{election}/roll")
@AllowedTo(Claimants.class)
class ClaimPages {
  private final Claims claims;
  private final Units units;

  ClaimPages(Claims claims, Units units) {
    this.claims = claims;
    this.units = units;
  }

  @Bean
  static FileForm claimForms() {
    // a little more than the file, so that one that is a little too large is refused in its form
    return new FileForm("/elections/*/roll/claim", 9, Message.of("claim.file-instead"));
  }

  /// What somebody wrote, to be had back with what is wrong with it.
  record Written(String about, String reason) {}

  @GetMapping("/claim")
  ModelAndView form(ElectionDefinition election, SignedIn person) {
    return form(election, person, new Written("", ""), null);
  }

  @PostMapping(path = "/claim", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Done("done.roll.claim")
  ModelAndView file(
      ElectionDefinition election,
      @RequestParam(defaultValue = "") String about,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(required = false) @Nullable MultipartFile file,
      SignedIn person)
      throws IOException {
    byte[] sent = file == null ? new byte[0] : file.getBytes();
    try {
      String reference =
          claims.file(election, person, about, reason, ClaimFile.from(sent).orElse(null));
      return new ModelAndView("redirect:/elections/" + election.id() + "/roll/claims/" + reference);
    } catch (RefusedException e) {
      ModelAndView page = form(election, person, new Written(about, reason), e.reason());
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
  }

  @GetMapping("/claims/{reference}")
  ModelAndView claim(ElectionDefinition election, @PathVariable String reference, SignedIn person) {
    return page(election, find(election, reference, person), person, "", null);
  }

  @PostMapping("/claims/{reference}/withdraw")
  @Done("done.roll.claim-withdrawn")
  ModelAndView withdraw(
      ElectionDefinition election, @PathVariable String reference, SignedIn person) {
    Claim claim = find(election, reference, person);
    if (claims.isAbout(claim, person) && !claim.author().equals(person.id())) {
      throw none();
    }
    return attempt(election, claim, person, "", one -> claims.withdraw(election, one));
  }

  @PostMapping("/claims/{reference}/answer")
  @Done("done.roll.claim-answered")
  ModelAndView answer(
      ElectionDefinition election,
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String answer,
      SignedIn person) {
    Claim claim = find(election, reference, person);
    if (!claims.isAbout(claim, person)) {
      throw none();
    }
    return attempt(election, claim, person, answer, one -> claims.answer(one, answer));
  }

  private ModelAndView attempt(
      ElectionDefinition election,
      Claim claim,
      SignedIn person,
      String answer,
      Consumer<Claim> act) {
    try {
      act.accept(claim);
      return new ModelAndView(
          "redirect:/elections/" + election.id() + "/roll/claims/" + claim.reference());
    } catch (RefusedException e) {
      ModelAndView page = page(election, claim, person, answer, e.reason());
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
  }

  private Claim find(ElectionDefinition election, String reference, SignedIn person) {
    return claims.find(election.id(), reference, person).orElseThrow(ClaimPages::none);
  }

  /// The same for what is another's and for what is not there.
  private static UnansweredException none() {
    return UnansweredException.nothing(
        Message.of("claim.unknown"), Message.of("claim.unknown-advice"));
  }

  private ModelAndView form(
      ElectionDefinition election, SignedIn person, Written written, @Nullable Message error) {
    ModelAndView page = new ModelAndView("roll/claim-form");
    page.addObject("view", new RollView(election, units));
    page.addObject("kind", claims.kindOf(election.id(), person));
    page.addObject("open", claims.areOpen(election));
    page.addObject("until", ClaimTimes.said(election).orElse(null));
    page.addObject("own", claims.of(election.id(), person));
    page.addObject("about", written.about());
    page.addObject("reason", written.reason());
    page.addObject("error", error);
    return page;
  }

  private ModelAndView page(
      ElectionDefinition election,
      Claim claim,
      SignedIn person,
      String answer,
      @Nullable Message error) {
    ModelAndView page = new ModelAndView("roll/claim");
    page.addObject("view", new RollView(election, units));
    page.addObject("claim", claim);
    page.addObject("own", claim.author().equals(person.id()));
    page.addObject("answer", answer);
    page.addObject("error", error);
    return page;
  }
}
