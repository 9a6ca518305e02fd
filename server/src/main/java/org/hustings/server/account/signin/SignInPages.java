package org.hustings.server.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.hustings.server.account.AnyoneSignedIn;
import org.hustings.server.account.People;
import org.hustings.server.account.Registered;
import org.hustings.server.account.SignedIn;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.EmailAddress;
import org.hustings.server.platform.Everybody;
import org.hustings.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The pages on which one signs in by a link.
@Controller
@AllowedTo(Everybody.class)
class SignInPages {
  private final LinkLetters letters;
  private final SignInLinks links;
  private final People people;
  private final Sessions sessions;

  SignInPages(LinkLetters letters, SignInLinks links, People people, Sessions sessions) {
    this.letters = letters;
    this.links = links;
    this.people = people;
    this.sessions = sessions;
  }

  @GetMapping("/sign-in")
  String form(Model model) {
    model.addAttribute("address", "");
    model.addAttribute("faults", Map.of());
    return "account/sign-in";
  }

  @PostMapping("/sign-in")
  String request(
      @RequestParam String address,
      HttpServletRequest request,
      HttpServletResponse response,
      Words words,
      Model model) {
    String given = address.strip();
    if (!EmailAddress.isOne(given)) {
      model.addAttribute("address", given);
      model.addAttribute("faults", Map.of("address", words.say("account.sign-in.no-address")));
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return "account/sign-in";
    }
    letters.request(given, words.language(), request.getRemoteAddr());
    return "redirect:/sign-in/sent";
  }

  /// Sends whoever is signed in a link to their own address, to show once more that it is them.
  @PostMapping("/account/sign-in-again")
  @AllowedTo(AnyoneSignedIn.class)
  String again(SignedIn person, HttpServletRequest request, Words words) {
    people
        .find(person.id())
        .ifPresent(
            found -> letters.request(found.address(), words.language(), request.getRemoteAddr()));
    return "redirect:/sign-in/sent";
  }

  @GetMapping("/sign-in/sent")
  String sent(Model model) {
    model.addAttribute("minutes", SignInLinks.LIFE.toMinutes());
    model.addAttribute("longest", LinkLetters.LONGEST_PAUSE.toMinutes());
    return "account/sign-in-sent";
  }

  /// Opening the link signs nobody in: mail programs open links to look at them.
  @GetMapping("/sign-in/link")
  String confirm(@RequestParam String token, Model model, HttpServletResponse response) {
    Optional<Registered> person = links.look(token).flatMap(people::find);
    if (person.isEmpty()) {
      return expired(response, model);
    }
    model.addAttribute("name", person.get().name());
    model.addAttribute("token", token);
    return "account/sign-in-confirm";
  }

  @PostMapping("/sign-in/link")
  String signIn(
      @RequestParam String token,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<Registered> person = links.redeem(token).flatMap(people::arrive);
    if (person.isEmpty()) {
      SecurityLog.linkRefused();
      return expired(response, model);
    }
    SecurityLog.signedIn(person.get().id());
    sessions.begin(person.get(), request, response);
    return "redirect:/account";
  }

  private static String expired(HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.GONE.value());
    model.addAttribute("minutes", SignInLinks.LIFE.toMinutes());
    return "account/sign-in-expired";
  }
}
