package org.hustings.server.account.address;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Objects;
import java.util.Optional;
import org.hustings.server.account.Mailbox;
import org.hustings.server.account.PublicForm;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Everybody;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The pages that the links in letters about a change of address open. Opening one changes nothing:
/// mail programs open links too.
@Controller
@AllowedTo(Everybody.class)
class AddressPages {
  private final AddressChanges changes;

  AddressPages(AddressChanges changes) {
    this.changes = changes;
  }

  @Bean
  static PublicForm addressForms() {
    return new PublicForm("/address/**");
  }

  @GetMapping("/address/confirm")
  String toConfirm(@RequestParam String token, Model model, HttpServletResponse response) {
    Optional<AddressChange> change =
        changes.toConfirm(token).filter(one -> one.confirmed() == null);
    if (change.isEmpty()) {
      return done(gone(response), model);
    }
    model.addAttribute("address", Objects.requireNonNull(change.get().after()));
    model.addAttribute("token", token);
    return "account/address-confirm";
  }

  @PostMapping("/address/confirm")
  String confirm(
      @RequestParam String token,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    @Nullable HttpSession session = request.getSession(false);
    return done(
        changes
            .confirm(token, session == null ? "" : session.getId())
            .map(change ->
                change.effective() == null
                    ? Message.of(
                        "account.address.waits", "hours", AddressChange.OBJECTION.toHours())
                    : Message.of("account.address.changed"))
            .orElseGet(() -> gone(response)),
        model);
  }

  @GetMapping("/address/stop")
  String toStop(@RequestParam String token, Model model, HttpServletResponse response) {
    Optional<AddressChange> change = changes.toStop(token);
    if (change.isEmpty()) {
      return done(gone(response), model);
    }
    @Nullable String after = change.get().after();
    model.addAttribute("address", after == null ? "" : Mailbox.masked(after));
    model.addAttribute("waits", change.get().isOpen() && change.get().isOnRegister());
    model.addAttribute("token", token);
    return "account/address-stop";
  }

  @PostMapping("/address/stop")
  String stop(@RequestParam String token, HttpServletResponse response, Model model) {
    return done(
        changes
            .stop(token)
            .map(change -> Message.of("account.address.stopped"))
            .orElseGet(() -> gone(response)),
        model);
  }

  @PostMapping("/address/agree")
  String agree(@RequestParam String token, HttpServletResponse response, Model model) {
    return done(
        changes
            .agree(token)
            .map(change -> Message.of("account.address.agreed"))
            .orElseGet(() -> gone(response)),
        model);
  }

  private static Message gone(HttpServletResponse response) {
    response.setStatus(HttpStatus.GONE.value());
    return Message.of("account.address.gone");
  }

  private static String done(Message what, Model model) {
    model.addAttribute("what", what);
    return "account/address-done";
  }
}
