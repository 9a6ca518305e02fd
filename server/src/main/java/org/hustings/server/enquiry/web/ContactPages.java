package org.hustings.server.enquiry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.server.account.People;
import org.hustings.server.account.PublicForm;
import org.hustings.server.account.Registered;
import org.hustings.server.account.SignedIn;
import org.hustings.server.enquiry.Enquiries;
import org.hustings.server.enquiry.EnquiryLimit;
import org.hustings.server.enquiry.EnquiryLinks;
import org.hustings.server.enquiry.Recipients;
import org.hustings.server.enquiry.Reference;
import org.hustings.server.enquiry.Topic;
import org.hustings.server.enquiry.Topics;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Everybody;
import org.hustings.server.platform.MailServer;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The form by which anybody asks or complains.
@Controller
@AllowedTo(Everybody.class)
class ContactPages {
  private final Enquiries enquiries;
  private final Topics topics;
  private final Recipients recipients;
  private final EnquiryLimit limit;
  private final EnquiryLinks links;
  private final People people;
  private final MailServer server;

  ContactPages(
      Enquiries enquiries,
      Topics topics,
      Recipients recipients,
      EnquiryLimit limit,
      EnquiryLinks links,
      People people,
      MailServer server) {
    this.enquiries = enquiries;
    this.topics = topics;
    this.recipients = recipients;
    this.limit = limit;
    this.links = links;
    this.people = people;
    this.server = server;
  }

  @Bean
  static PublicForm contactForm() {
    return new PublicForm("/contact");
  }

  @GetMapping("/contact")
  ModelAndView form(
      @RequestParam(defaultValue = "") String about,
      @RequestParam(defaultValue = "") String kind,
      @Nullable SignedIn person) {
    return page(ContactForm.empty(about, kind), person, Map.of());
  }

  @PostMapping("/contact")
  ModelAndView send(
      @RequestParam(defaultValue = "") String about,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") List<String> concerns,
      @RequestParam(defaultValue = "") String address,
      @RequestParam(defaultValue = "") String text,
      @Nullable SignedIn person,
      Words words,
      HttpServletRequest request) {
    ContactForm form = new ContactForm(about, kind, concerns, address, text);
    Optional<Topic> topic = topics.find(about);
    Optional<Registered> sender = sender(person);
    Map<String, String> faults =
        form.faults(words, topic, sender.isPresent() || server.takes(form.address()));
    if (faults.isEmpty() && !allows(sender, form, topic.orElseThrow(), request)) {
      faults.put("text", words.say("enquiry.refused.often"));
    }
    if (!faults.isEmpty()) {
      ModelAndView page = page(form, person, faults);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    Enquiries.Wanted wanted =
        form.wanted(topic.orElseThrow(), recipients.officials().keySet(), words);
    if (sender.isEmpty()) {
      enquiries.takeFrom(form.address(), wanted);
      return new ModelAndView("redirect:/contact/sent");
    }
    Reference reference = enquiries.takeFrom(sender.get().id(), sender.get().address(), wanted);
    return new ModelAndView("redirect:" + links.path(reference));
  }

  /// Whoever is signed in, where letters reach them.
  private Optional<Registered> sender(@Nullable SignedIn person) {
    return Optional.ofNullable(person)
        .flatMap(one -> people.find(one.id()))
        .filter(one -> server.takes(one.address()));
  }

  private boolean allows(
      Optional<Registered> sender, ContactForm form, Topic topic, HttpServletRequest request) {
    return sender
        .map(one -> limit.allows(one.id()))
        .orElseGet(() -> limit.allows(request.getRemoteAddr(), form.address(), topic));
  }

  @GetMapping("/contact/sent")
  ModelAndView sent() {
    return new ModelAndView("enquiry/sent", Map.of("days", Enquiries.TO_CONFIRM.toDays()));
  }

  private ModelAndView page(
      ContactForm form, @Nullable SignedIn person, Map<String, String> faults) {
    List<Topic> offered = new ArrayList<>(topics.elections());
    topics.find(form.about()).filter(one -> !offered.contains(one)).ifPresent(offered::addFirst);
    if (!offered.contains(Topic.SITE)) {
      offered.add(Topic.SITE);
    }
    ModelAndView page = new ModelAndView("enquiry/contact");
    page.addObject("form", form);
    page.addObject("offered", offered);
    page.addObject("topics", topics);
    page.addObject("officials", recipients.officials());
    page.addObject("asksAddress", sender(person).isEmpty());
    page.addObject("days", enquiries.days());
    page.addObject("faults", faults);
    return page;
  }
}
