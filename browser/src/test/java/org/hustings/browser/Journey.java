package org.hustings.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.signin.SignInLinks;
import org.hustings.server.platform.KeptMail;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A way of one or more people through the pages, for tests to extend. Whoever comes begins with an
/// empty browser of their own; when a journey fails, a picture of what each of them saw last is in
/// `target/failures`.
@ExtendWith(Stage.class)
abstract class Journey {
  private final List<Person> people = new ArrayList<>();
  private Stage.@Nullable Shared stage;
  private boolean inAllModes;

  /// @param mayTakeLong whether pages are inspected in all widths and modes
  void begin(Stage.Shared shared, boolean mayTakeLong) {
    stage = shared;
    inAllModes = mayTakeLong;
  }

  void end(ExtensionContext context) {
    boolean failed = context.getExecutionException().isPresent();
    String name = context.getRequiredTestClass().getSimpleName() + "." + context.getDisplayName();
    for (int i = 0; i < people.size(); i++) {
      if (failed) {
        people.get(i).photograph(Path.of("target", "failures", name + "-" + (i + 1) + ".png"));
      }
      people.get(i).leave();
    }
    people.clear();
  }

  Site site() {
    return stage().site();
  }

  Waterside waterside() {
    return stage().waterside();
  }

  Quayside quayside() {
    return stage().quayside();
  }

  private Stage.Shared stage() {
    return Objects.requireNonNull(stage);
  }

  /// Somebody who is not signed in, before a screen of this size.
  Person somebodyAt(Screen screen) {
    return comes(screen, true);
  }

  /// Somebody who has signed in by a link that was sent to them.
  Person signedIn(PersonId who, Screen screen) {
    return withLink(who, somebodyAt(screen));
  }

  /// One of the invented people whom the demo lets its visitors become.
  Person become(String name, Screen screen) {
    return somebodyAt(screen).comesTo("/demo").presses("Become " + name).isOn(name);
  }

  /// What somebody has just proposed, and still looks at, is done by another.
  void confirmed(Person first) {
    String proposal = Path.of(first.page().url()).getFileName().toString();
    become("Sana Okoro", Screen.TABLET)
        .opens("/staff/approvals/" + proposal)
        .isOn("Shall this be done?")
        .presses("Confirm: do it now");
  }

  /// Signs in before a browser that is there already.
  Person withLink(PersonId who, Person person) {
    String token = site().part(SignInLinks.class).issue(who);
    return person.comesTo("/sign-in/link?token=" + token).presses("Sign in");
  }

  /// The letter to this address whose subject begins so, waited for as letters go by the
  /// background.
  KeptMail.Letter letterTo(String address, String subject) {
    KeptMail mail = site().part(KeptMail.class);
    for (int tries = 0; tries < 200; tries++) {
      for (KeptMail.Letter letter : mail.letters().reversed()) {
        if (letter.to().contains(address) && letter.subject().startsWith(subject)) {
          return letter;
        }
      }
      LockSupport.parkNanos(100_000_000);
    }
    throw new AssertionError("No letter \"%s\" comes to %s".formatted(subject, address));
  }

  /// Somebody with a browser that runs no script.
  Person somebodyWithoutScript() {
    return comes(Screen.TABLET, false);
  }

  private Person comes(Screen screen, boolean script) {
    Person person = Person.before(stage().chromium().browser(), site(), screen, script, inAllModes);
    people.add(person);
    return person;
  }
}
