package org.hustings.server.enquiry.web;

import org.hustings.server.account.PublicForm;
import org.hustings.server.enquiry.Enquiries;
import org.hustings.server.enquiry.Enquiry;
import org.hustings.server.enquiry.EnquiryLinks;
import org.hustings.server.enquiry.Topics;
import org.hustings.server.organisation.Today;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Everybody;
import org.hustings.server.platform.UnansweredException;
import org.hustings.words.Message;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// An enquiry as its sender sees it, by the link that they were sent. Opening it confirms nothing:
/// mail programs open links too.
@Controller
@RequestMapping("/enquiries/{reference}/{code}")
@AllowedTo(Everybody.class)
class EnquiryPages {
  private final Enquiries enquiries;
  private final Topics topics;
  private final EnquiryLinks links;
  private final Today today;

  EnquiryPages(Enquiries enquiries, Topics topics, EnquiryLinks links, Today today) {
    this.enquiries = enquiries;
    this.topics = topics;
    this.links = links;
    this.today = today;
  }

  @Bean
  static PublicForm enquiryForms() {
    return new PublicForm("/enquiries/*/*");
  }

  @GetMapping
  ModelAndView show(@PathVariable String reference, @PathVariable String code) {
    Enquiry enquiry = linked(reference, code);
    ModelAndView page = new ModelAndView("enquiry/enquiry");
    page.addObject("enquiry", enquiry);
    page.addObject("content", enquiries.content(enquiry));
    page.addObject("topics", topics);
    page.addObject("tooOld", enquiries.isTooOld(enquiry));
    page.addObject("overdue", enquiries.isOverdue(enquiry));
    page.addObject("path", links.path(enquiry.reference()));
    page.addObject("zone", today.zone());
    return page;
  }

  @PostMapping
  ModelAndView confirm(@PathVariable String reference, @PathVariable String code) {
    Enquiry enquiry = linked(reference, code);
    enquiries.confirm(enquiry);
    return new ModelAndView("redirect:" + links.path(enquiry.reference()));
  }

  /// Whether there is nothing of this reference or its code is another is not told apart.
  private Enquiry linked(String reference, String code) {
    return enquiries
        .linked(reference, code)
        .orElseThrow(() ->
            UnansweredException.nothing(
                Message.of("enquiry.nothing-found"), Message.of("enquiry.nothing-expected")));
  }
}
