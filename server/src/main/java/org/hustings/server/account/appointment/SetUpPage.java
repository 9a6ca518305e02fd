package org.hustings.server.account.appointment;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hustings.server.account.Mailbox;
import org.hustings.server.account.PublicForm;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.EmailAddress;
import org.hustings.server.platform.Everybody;
import org.hustings.server.platform.LetterOutbox;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page that the printed link opens: who the first two officials are.
@Controller
@AllowedTo(Everybody.class)
public class SetUpPage {
  private final SetUp setUp;
  private final LetterOutbox outbox;
  private final Words words;

  SetUpPage(SetUp setUp, LetterOutbox outbox, Catalogue catalogue) {
    this.setUp = setUp;
    this.outbox = outbox;
    this.words = catalogue.in(Language.ENGLISH);
  }

  @Bean
  static PublicForm setUpForm() {
    return new PublicForm(SetUp.PATH);
  }

  /// What stands in the form.
  public record Two(String name, String address, String secondName, String secondAddress) {
    SetUp.Named first() {
      return new SetUp.Named(name.strip(), address.strip());
    }

    SetUp.Named second() {
      return new SetUp.Named(secondName.strip(), secondAddress.strip());
    }
  }

  @GetMapping(SetUp.PATH)
  String form(
      @RequestParam(defaultValue = "") String token, HttpServletResponse response, Model model) {
    return setUp.opens(token)
        ? form(token, new Two("", "", "", ""), Map.of(), model)
        : used(response, model);
  }

  @PostMapping(SetUp.PATH)
  String name(
      @RequestParam(defaultValue = "") String token,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String address,
      @RequestParam(defaultValue = "") String secondName,
      @RequestParam(defaultValue = "") String secondAddress,
      HttpServletResponse response,
      Model model) {
    Two two = new Two(name, address, secondName, secondAddress);
    if (!setUp.opens(token)) {
      return used(response, model);
    }
    Map<String, String> faults = faults(two);
    if (!faults.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(token, two, faults, model);
    }
    if (!setUp.name(token, two.first(), two.second())) {
      return used(response, model);
    }
    model.addAttribute("english", words);
    model.addAttribute("kept", outbox.isUsed());
    return "account/set-up-named";
  }

  private String form(String token, Two two, Map<String, String> faults, Model model) {
    model.addAttribute("english", words);
    model.addAttribute("token", token);
    model.addAttribute("two", two);
    model.addAttribute("faults", faults);
    return "account/set-up";
  }

  private String used(HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.GONE.value());
    model.addAttribute("english", words);
    return "account/set-up-used";
  }

  private Map<String, String> faults(Two two) {
    Map<String, String> faults = new LinkedHashMap<>();
    name("name", two.first(), faults);
    address("address", two.first(), faults);
    name("secondName", two.second(), faults);
    address("secondAddress", two.second(), faults);
    if (faults.isEmpty()
        && Mailbox.of(two.first().address()).equals(Mailbox.of(two.second().address()))) {
      faults.put("secondAddress", words.say("account-staff.set-up.same-mailbox"));
    }
    return faults;
  }

  private void name(String field, SetUp.Named named, Map<String, String> faults) {
    if (named.name().isEmpty()) {
      faults.put(field, words.say("account-staff.roles.no-name"));
    }
  }

  private void address(String field, SetUp.Named named, Map<String, String> faults) {
    if (!EmailAddress.isOne(named.address())) {
      faults.put(field, words.say("account-staff.roles.no-address"));
    }
  }
}
