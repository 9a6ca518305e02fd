package org.hustings.server.election.staff;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.Officials;
import org.hustings.server.account.SignedIn;
import org.hustings.server.election.Discards;
import org.hustings.server.organisation.Today;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.RefusedException;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where drafts are thrown away, and had back.
@Controller
@AllowedTo(Officials.class)
class DiscardScreen {
  private static final String KEPT = "/staff/discarded-drafts";

  private final Discards discards;
  private final Today today;
  private final Words english;

  DiscardScreen(Discards discards, Today today, Catalogue catalogue) {
    this.discards = discards;
    this.today = today;
    this.english = catalogue.in(Language.ENGLISH);
  }

  @GetMapping("/staff/elections/{election}/discard")
  ModelAndView form(Opened opened) {
    return form(opened, Map.of());
  }

  @PostMapping("/staff/elections/{election}/discard")
  @Done("done-staff.election.discarded")
  ModelAndView discard(
      Opened opened,
      @RequestParam(defaultValue = "0") int newest,
      @RequestParam(defaultValue = "") String reason,
      SignedIn official) {
    Map<String, String> faults = new LinkedHashMap<>();
    if (reason.isBlank()) {
      faults.put("reason", english.say("election-staff.discard.no-reason"));
    } else {
      ElectionId election = opened.version().election();
      try {
        boolean left = discards.discard(election, newest, reason.strip(), official.actor());
        return new ModelAndView("redirect:" + (left ? opened.path() : KEPT));
      } catch (RefusedException e) {
        faults.put("reason", english.say(e.reason()));
      }
    }
    ModelAndView page = form(opened, faults);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  @GetMapping(KEPT)
  ModelAndView kept() {
    return kept("");
  }

  @PostMapping(KEPT + "/{discarded}")
  @Done("done-staff.election.restored")
  ModelAndView restore(@PathVariable long discarded, SignedIn official) {
    try {
      return new ModelAndView(
          "redirect:/staff/elections/" + discards.restore(discarded, official.actor()));
    } catch (RefusedException e) {
      ModelAndView page = kept(english.say(e.reason()));
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
  }

  private ModelAndView kept(String fault) {
    ModelAndView page = new ModelAndView("election/staff/discarded");
    page.addObject("discarded", discards.all());
    page.addObject("zone", today.zone());
    page.addObject("fault", fault);
    page.addObject("english", english);
    return page;
  }

  private ModelAndView form(Opened opened, Map<String, String> faults) {
    ModelAndView page = new ModelAndView("election/staff/discard");
    page.addObject("opened", opened);
    page.addObject("drafts", discards.discardable(opened.version().election()));
    page.addObject("faults", faults);
    page.addObject("english", english);
    return page;
  }
}
