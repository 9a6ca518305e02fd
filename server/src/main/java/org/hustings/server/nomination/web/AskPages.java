package org.hustings.server.nomination.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hustings.server.account.PublicForm;
import org.hustings.server.account.SignedIn;
import org.hustings.server.audit.Actor;
import org.hustings.server.nomination.meeting.AskLimit;
import org.hustings.server.organisation.officer.SecretaryPost;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.EmailAddress;
import org.hustings.server.platform.Everybody;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Passes a question on to a unit's secretary. The address is shown to nobody, and the answer is
/// the same whether there was anybody to pass it to.
@Controller
@RequestMapping("/units/{unit}/ask")
@AllowedTo(Everybody.class)
class AskPages {
  private static final int LONGEST = 2000;

  private final SecretaryPost post;
  private final AskLimit limit;

  AskPages(SecretaryPost post, AskLimit limit) {
    this.post = post;
    this.limit = limit;
  }

  @Bean
  static PublicForm askForms() {
    return new PublicForm("/units/*/ask");
  }

  @GetMapping
  ModelAndView form(Unit body) {
    return page(body, "", "", Map.of(), false);
  }

  @PostMapping
  ModelAndView ask(
      Unit body,
      @RequestParam(defaultValue = "") String address,
      @RequestParam(defaultValue = "") String question,
      @Nullable SignedIn person,
      Words words,
      HttpServletRequest request) {
    Map<String, String> faults = faults(words, address.strip(), question.strip());
    if (faults.isEmpty()
        && !limit.allows(person == null ? null : person.id(), request.getRemoteAddr(), body.id())) {
      faults.put("question", words.say("nomination.ask.refused.often"));
    }
    if (!faults.isEmpty()) {
      ModelAndView page = page(body, address, question, faults, false);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    post.send(
        body.id(),
        Actor.system("question-form"),
        address.strip(),
        "A question to " + body.fullName(),
        question.strip() + "\n\nSent through the form on the page of " + body.fullName() + ".");
    return page(body, "", "", Map.of(), true);
  }

  private static Map<String, String> faults(Words words, String address, String question) {
    Map<String, String> faults = new LinkedHashMap<>();
    if (EmailAddress.parse(address).filter(EmailAddress::isPlain).isEmpty()) {
      faults.put("address", words.say("nomination.ask.refused.address"));
    }
    if (question.isEmpty() || question.length() > LONGEST) {
      faults.put("question", words.say("nomination.ask.refused.question", "most", LONGEST));
    }
    return faults;
  }

  private static ModelAndView page(
      Unit body, String address, String question, Map<String, String> faults, boolean sent) {
    return new ModelAndView(
        "nomination/ask",
        Map.of(
            "body",
            body,
            "address",
            address,
            "question",
            question,
            "faults",
            faults,
            "sent",
            sent));
  }
}
