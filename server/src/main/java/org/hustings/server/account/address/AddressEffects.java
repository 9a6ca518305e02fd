package org.hustings.server.account.address;

import org.hustings.server.account.People;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Register;
import org.hustings.server.account.address.AddressChange.Origin;
import org.hustings.server.account.signin.Passkeys;
import org.hustings.server.account.signin.Sessions;
import org.hustings.server.account.signin.SignInLinks;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// What follows when a change of address takes effect, or is stopped.
@Component
class AddressEffects {
  private final People people;
  private final Sessions sessions;
  private final SignInLinks links;
  private final Passkeys passkeys;
  private final Words english;

  AddressEffects(
      People people, Sessions sessions, SignInLinks links, Passkeys passkeys, Catalogue catalogue) {
    this.people = people;
    this.sessions = sessions;
    this.links = links;
    this.passkeys = passkeys;
    this.english = catalogue.in(Language.ENGLISH);
  }

  /// From now on the person signs in at the new address, and anew on every device but this.
  void take(AddressChange change, String session) {
    if (change.origin() == Origin.OWN) {
      people.readdress(
          change.person(),
          new Register.Readdressing(
              change.after(),
              change.person().actor(),
              english.say("account-staff.readdress.source-confirmed")));
    }
    leave(change.person(), session);
  }

  /// Everything is as it was before this change and those after it.
  ///
  /// @param differs whether the register has another address than the one before
  void undo(AddressChange change, boolean differs) {
    if (differs) {
      people.readdress(
          change.person(),
          new Register.Readdressing(
              change.before(),
              change.person().actor(),
              english.say("account-staff.readdress.source-stopped")));
    }
    passkeys.removeSince(change.person(), change.asked());
    leave(change.person(), "");
  }

  /// Ends the sessions of this person but one, and the links that lie in mailboxes.
  void leave(PersonId person, String session) {
    links.revoke(person);
    sessions.endAll(person, session);
  }
}
