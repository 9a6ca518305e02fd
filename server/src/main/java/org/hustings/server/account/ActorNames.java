package org.hustings.server.account;

import org.hustings.server.audit.Actor;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// What officials read in place of a reference of the audit log ([Actor]): a person by the name that
/// their register has today.
@Component
public class ActorNames {
  private final People people;
  private final Words english;

  ActorNames(People people, Catalogue catalogue) {
    this.people = people;
    this.english = catalogue.in(Language.ENGLISH);
  }

  /// Who a reference names, in English.
  ///
  /// @param reference as the audit log has it: "member:12345", "command:import"
  public String of(String reference) {
    PersonId named = PersonId.parse(reference);
    return switch (named.register()) {
      case Actor.COMMAND ->
          english.say("account-staff.actor.command", "command", named.reference());
      case Actor.SYSTEM -> english.say("account-staff.actor.system");
      default ->
          people
              .find(named)
              .map(Registered::name)
              .orElseGet(() -> english.say("account-staff.actor.gone"));
    };
  }
}
