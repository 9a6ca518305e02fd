package org.hustings.server.helpdesk.web;

import java.util.EnumMap;
import java.util.Map;
import org.hustings.definition.Channel;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.AtTheHelpDesk;
import org.hustings.server.account.SignedIn;
import org.hustings.server.helpdesk.Calls;
import org.hustings.server.helpdesk.IdentityChecks;
import org.hustings.server.helpdesk.Question;
import org.hustings.server.helpdesk.SendingAgain;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.UnansweredException;
import org.hustings.server.roll.Elector;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One elector who rings. Whoever did not come here by their own search finds nothing, whatever
/// number they try.
@Controller
@RequestMapping("/help-desk/{election}/electors/{number:[0-9]{1,9}}")
@AllowedTo(AtTheHelpDesk.class)
class CallPages {
  private final Calls calls;
  private final IdentityChecks checks;
  private final SendingAgain sending;
  private final Words english;

  CallPages(Calls calls, IdentityChecks checks, SendingAgain sending, Catalogue catalogue) {
    this.calls = calls;
    this.checks = checks;
    this.sending = sending;
    this.english = catalogue.in(Language.ENGLISH);
  }

  @GetMapping
  ModelAndView elector(ElectionDefinition election, @PathVariable int number, SignedIn by) {
    return page(by, election, find(by, election, number), "", "");
  }

  @PostMapping("/identity")
  @Done("done-staff.helpdesk.asked")
  ModelAndView check(
      ElectionDefinition election,
      @PathVariable int number,
      @RequestParam Map<String, String> sent,
      SignedIn by) {
    Elector elector = find(by, election, number);
    Map<Question, String> answers = new EnumMap<>(Question.class);
    for (Question question : Question.values()) {
      answers.put(question, sent.getOrDefault(question.name(), ""));
    }
    try {
      checks.check(election, elector, answers, by);
      return back(election, elector);
    } catch (RefusedException e) {
      return page(by, election, elector, "identity", english.say(e.reason()));
    }
  }

  /// Sends the ballot again, by e-mail or by post, to the roll's own address.
  @PostMapping("/send")
  @Done("done-staff.helpdesk.sent")
  ModelAndView send(
      ElectionDefinition election,
      @PathVariable int number,
      @RequestParam(defaultValue = "ONLINE") Channel channel,
      SignedIn by) {
    Elector elector = find(by, election, number);
    return sending
        .send(election, elector, channel, by)
        .map(refused -> page(by, election, elector, "send", english.say(refused)))
        .orElseGet(() -> back(election, elector));
  }

  private Elector find(SignedIn by, ElectionDefinition election, int number) {
    return calls
        .find(by, election, number)
        .orElseThrow(() ->
            UnansweredException.nothing(
                Message.of("helpdesk-staff.not-looked-up"),
                Message.of(
                    "helpdesk-staff.look-up", "address", "/help-desk/" + election.id().slug())));
  }

  private static ModelAndView back(ElectionDefinition election, Elector elector) {
    return new ModelAndView(
        "redirect:/help-desk/" + election.id().slug() + "/electors/" + elector.number());
  }

  private ModelAndView page(
      SignedIn by, ElectionDefinition election, Elector elector, String field, String fault) {
    ModelAndView page =
        new ModelAndView("helpdesk/elector")
            .addObject("election", election)
            .addObject("view", calls.view(by, election, elector))
            .addObject("field", field)
            .addObject("fault", fault)
            .addObject("english", english);
    if (!fault.isEmpty()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }
}
