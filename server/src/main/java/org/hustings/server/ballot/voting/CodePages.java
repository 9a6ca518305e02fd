package org.hustings.server.ballot.voting;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.PublicForm;
import org.hustings.server.ballot.Admission;
import org.hustings.server.ballot.Box;
import org.hustings.server.ballot.Hours;
import org.hustings.server.dispatch.SecurityCode;
import org.hustings.server.election.Elections;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Everybody;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where a voter comes in, by a link or by typing the code, and where they leave.
@Controller
@RequestMapping("/vote")
@AllowedTo(Everybody.class)
class CodePages {
  private final Box box;
  private final Notices notices;
  private final Elections elections;
  private final Clock clock;

  CodePages(Box box, Notices notices, Elections elections, Clock clock) {
    this.box = box;
    this.notices = notices;
    this.elections = elections;
    this.clock = clock;
  }

  /// The forms have a guard of their own, so that voting needs no session of the site.
  @Bean
  static PublicForm votingForms() {
    return PublicForm.withOwnGuard("/vote/**");
  }

  @GetMapping
  ModelAndView form() {
    return page(CodeForm.EMPTY);
  }

  /// The link of the ballot e-mail. It shows a button and does nothing: mail programs open links
  /// too.
  @GetMapping("/{code}")
  ModelAndView link(@PathVariable String code) {
    Optional<SecurityCode> read = SecurityCode.parse(code);
    return read.isEmpty()
        ? page(CodeForm.filled(code, ""))
        : new ModelAndView("ballot/voting/begin", "code", read.get().written());
  }

  @PostMapping
  ModelAndView enter(
      @RequestParam(defaultValue = "") String part1,
      @RequestParam(defaultValue = "") String part2,
      HttpServletRequest request,
      HttpServletResponse response) {
    CodeForm form = CodeForm.filled(part1, part2);
    if (form.code().isEmpty()) {
      return page(form);
    }
    return switch (box.admit(form.code().get(), request.getRemoteAddr())) {
      case Admission.UnknownCode _ -> page(form.opensNothing());
      case Admission.TooManyTries _ -> notices.tooManyTries().page();
      default -> {
        CodeCookie.give(form.code().get(), request, response);
        yield new ModelAndView("redirect:/vote/papers");
      }
    };
  }

  @PostMapping("/leave")
  ModelAndView leave(HttpServletRequest request, HttpServletResponse response) {
    CodeCookie.takeAway(request, response);
    return new ModelAndView("redirect:/vote/left");
  }

  @GetMapping("/left")
  ModelAndView left() {
    return new ModelAndView("ballot/voting/left");
  }

  private ModelAndView page(CodeForm form) {
    ModelAndView page = new ModelAndView("ballot/voting/enter", "code", form);
    page.addObject("open", open());
    page.setStatus(form.faults().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  /// Those in which people vote now.
  private List<ElectionDefinition> open() {
    Instant now = clock.instant();
    return elections.all().stream()
        .filter(election ->
            box.hours(election.id()).filter(one -> one.at(now) == Hours.State.OPEN).isPresent())
        .toList();
  }
}
