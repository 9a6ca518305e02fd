package org.hustings.server.helpdesk.web;

import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.AtTheHelpDesk;
import org.hustings.server.account.SignedIn;
import org.hustings.server.helpdesk.Calls;
import org.hustings.server.helpdesk.Finding;
import org.hustings.server.helpdesk.Found;
import org.hustings.server.helpdesk.LookUps;
import org.hustings.server.helpdesk.Preparing;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.UnansweredException;
import org.hustings.server.roll.Elector;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where the help desk finds whoever rings. What is typed is sent by a form, so that it stands in no
/// address.
@Controller
@RequestMapping("/help-desk")
@AllowedTo(AtTheHelpDesk.class)
class HelpDeskPages {
  private final Calls calls;
  private final Preparing preparing;
  private final Finding finding;
  private final LookUps lookUps;
  private final Words english;

  HelpDeskPages(
      Calls calls, Preparing preparing, Finding finding, LookUps lookUps, Catalogue catalogue) {
    this.calls = calls;
    this.preparing = preparing;
    this.finding = finding;
    this.lookUps = lookUps;
    this.english = catalogue.in(Language.ENGLISH);
  }

  @GetMapping
  ModelAndView elections() {
    List<ElectionDefinition> open = calls.elections();
    open.forEach(election -> preparing.isReady(election.id()));
    return new ModelAndView("helpdesk/elections")
        .addObject("elections", open)
        .addObject("english", english);
  }

  @GetMapping("/{election}")
  ModelAndView search(ElectionDefinition election) {
    return page(opened(election), List.of(), null);
  }

  @PostMapping("/{election}")
  ModelAndView find(
      ElectionDefinition election,
      @RequestParam(name = "words", defaultValue = "") String typed,
      SignedIn by) {
    if (!preparing.isReady(opened(election).id())) {
      return page(election, List.of(), null);
    }
    Found found = finding.find(election.id(), typed);
    List<Elector> electors = found instanceof Found.Electors(List<Elector> list) ? list : List.of();
    if (!(found instanceof Found.TooLittle)
        && !lookUps.mayShow(by, election.id(), electors.stream().map(Elector::number).toList())) {
      return stopped();
    }
    return page(election, electors, said(found));
  }

  private static @Nullable Message said(Found found) {
    return switch (found) {
      case Found.Electors _ -> null;
      case Found.Nobody _ -> Message.of("helpdesk-staff.find.nobody");
      case Found.TooMany _ -> Message.of("helpdesk-staff.find.too-many", "most", Finding.MOST);
      case Found.TooLittle _ -> Message.of("helpdesk-staff.find.too-little");
    };
  }

  private ModelAndView stopped() {
    ModelAndView page = new ModelAndView("helpdesk/stopped").addObject("english", english);
    page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
    return page;
  }

  private ElectionDefinition opened(ElectionDefinition election) {
    if (!calls.isOpen(election)) {
      throw UnansweredException.nothing(
          Message.of("helpdesk-staff.closed", "election", election.title()),
          Message.of("helpdesk-staff.closed-when"));
    }
    return election;
  }

  private ModelAndView page(
      ElectionDefinition election, List<Elector> electors, @Nullable Message said) {
    return new ModelAndView("helpdesk/find")
        .addObject("election", election)
        .addObject("ready", preparing.isReady(election.id()))
        .addObject("electors", electors)
        .addObject("said", said == null ? "" : english.say(said))
        .addObject("english", english);
  }
}
