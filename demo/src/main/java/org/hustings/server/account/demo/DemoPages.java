package org.hustings.server.account.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.hustings.server.account.DemoPeople;
import org.hustings.server.account.People;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.PublicForm;
import org.hustings.server.account.Registered;
import org.hustings.server.account.signin.Sessions;
import org.hustings.server.audit.Actor;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Everybody;
import org.hustings.server.platform.KeptMail;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The demo's own pages. They do not exist outside it.
@Controller
@AllowedTo(Everybody.class)
@Profile("demo")
class DemoPages {
  private final List<DemoPeople> sources;
  private final People people;
  private final Sessions sessions;
  private final DemoClock clock;
  private final KeptMail mail;

  DemoPages(
      List<DemoPeople> sources, People people, Sessions sessions, DemoClock clock, KeptMail mail) {
    this.sources = sources;
    this.people = people;
    this.sessions = sessions;
    this.clock = clock;
    this.mail = mail;
  }

  @Bean
  static PublicForm demoForms() {
    return new PublicForm("/demo/**");
  }

  @GetMapping("/demo")
  String page(Model model) {
    model.addAttribute("roles", sources.stream().flatMap(this::rolesOf).toList());
    model.addAttribute("now", clock.now());
    model.addAttribute("letters", mail.letters().size());
    return "account/demo";
  }

  @PostMapping("/demo/become")
  String become(
      @RequestParam String person, HttpServletRequest request, HttpServletResponse response) {
    Registered chosen =
        people
            .find(PersonId.parse(person))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    sessions.begin(chosen, request, response);
    return "redirect:/account";
  }

  @PostMapping("/demo/clock")
  String moveClock(@RequestParam @DateTimeFormat(iso = ISO.DATE_TIME) LocalDateTime to) {
    if (to.isBefore(clock.now().truncatedTo(ChronoUnit.MINUTES))) {
      throw new ResponseStatusException(
          HttpStatus.UNPROCESSABLE_CONTENT, "The demo's clock moves forward only.");
    }
    clock.moveTo(Actor.command("demo"), to);
    return "redirect:/demo";
  }

  @GetMapping("/demo/mail")
  String mail(Model model) {
    model.addAttribute("letters", mail.letters().reversed());
    return "account/demo-mail";
  }

  private Stream<DemoRole> rolesOf(DemoPeople source) {
    return source.people().stream()
        .flatMap(offered ->
            people.find(offered.person()).stream()
                .map(person ->
                    new DemoRole(person.id().toString(), person.name(), offered.purpose())));
  }
}
