package org.hustings.server.enquiry.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hustings.server.account.AnyoneSignedIn;
import org.hustings.server.account.People;
import org.hustings.server.account.Registered;
import org.hustings.server.account.SignedIn;
import org.hustings.server.enquiry.Addressee;
import org.hustings.server.enquiry.Content;
import org.hustings.server.enquiry.Enquiries;
import org.hustings.server.enquiry.Enquiry;
import org.hustings.server.enquiry.Outcome;
import org.hustings.server.enquiry.Topics;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where those with whom an enquiry lies answer it, decide it or pass it on.
@Controller
@RequestMapping("/account/enquiries")
@AllowedTo(AnyoneSignedIn.class)
class EnquiryDesk {
  private static final int LONGEST = 4000;

  private final Enquiries enquiries;
  private final Topics topics;
  private final People people;
  private final Today today;
  private final Words english;

  EnquiryDesk(Enquiries enquiries, Topics topics, People people, Today today, Catalogue catalogue) {
    this.enquiries = enquiries;
    this.topics = topics;
    this.people = people;
    this.today = today;
    this.english = catalogue.in(Language.ENGLISH);
  }

  @GetMapping
  ModelAndView list(SignedIn person) {
    ModelAndView page = new ModelAndView("enquiry/desk");
    page.addObject("open", enquiries.open(person.id()));
    page.addObject("ended", enquiries.ended(person.id()));
    page.addObject("today", today.day());
    page.addObject("zone", today.zone());
    page.addObject("topics", topics);
    page.addObject("english", english);
    return page;
  }

  @GetMapping("/{reference}")
  ModelAndView show(Enquiry enquiry) {
    return page(enquiry, Map.of(), Map.of());
  }

  @PostMapping("/{reference}/end")
  @Done("done-staff.enquiry.ended")
  ModelAndView end(
      Enquiry enquiry,
      @RequestParam(defaultValue = "") String outcome,
      @RequestParam(defaultValue = "") String answer,
      SignedIn person) {
    String text = answer.replaceAll("\\R", "\n").replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip();
    Optional<Outcome> chosen =
        Outcome.of(enquiry.kind()).stream().filter(one -> one.name().equals(outcome)).findFirst();
    Map<String, String> faults = new LinkedHashMap<>();
    if (chosen.isEmpty()) {
      faults.put("outcome", english.say("enquiry-staff.refused.outcome"));
    }
    if (text.isEmpty() || text.length() > LONGEST) {
      faults.put(
          "answer",
          english.say("enquiry-staff.refused.answer", "most", LONGEST, "found", text.length()));
    }
    if (faults.isEmpty()) {
      try {
        enquiries.end(person.id(), enquiry.reference(), chosen.orElseThrow(), text);
        return new ModelAndView("redirect:/account/enquiries/" + enquiry.reference());
      } catch (RefusedException e) {
        faults.put("answer", english.say(e.reason()));
      }
    }
    return refused(enquiry, Map.of("outcome", outcome, "answer", text), faults);
  }

  @PostMapping("/{reference}/pass")
  @Done("done-staff.enquiry.passed-on")
  ModelAndView passOn(
      Enquiry enquiry, @RequestParam(defaultValue = "") String to, SignedIn person) {
    Optional<Addressee> chosen =
        enquiries.targets(enquiry).stream().filter(one -> one.toString().equals(to)).findFirst();
    if (chosen.isEmpty()) {
      return refused(
          enquiry, Map.of(), Map.of("to", english.say("enquiry-staff.refused.nobody-there")));
    }
    try {
      enquiries.passOn(person.id(), enquiry.reference(), chosen.get());
      return new ModelAndView("redirect:/account/enquiries");
    } catch (RefusedException e) {
      return refused(enquiry, Map.of(), Map.of("to", english.say(e.reason())));
    }
  }

  private ModelAndView refused(
      Enquiry enquiry, Map<String, String> sent, Map<String, String> faults) {
    ModelAndView page = page(enquiry, sent, faults);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView page(Enquiry enquiry, Map<String, String> sent, Map<String, String> faults) {
    Optional<Content> content = enquiries.content(enquiry);
    ModelAndView page = new ModelAndView("enquiry/one");
    page.addObject("enquiry", enquiry);
    page.addObject("content", content);
    page.addObject(
        "sender",
        content.flatMap(Content::sender).flatMap(people::find).map(Registered::name).orElse(""));
    page.addObject("targets", enquiries.targets(enquiry));
    page.addObject("topics", topics);
    page.addObject("today", today.day());
    page.addObject("zone", today.zone());
    page.addObject("sent", sent);
    page.addObject("faults", faults);
    page.addObject("english", english);
    return page;
  }
}
