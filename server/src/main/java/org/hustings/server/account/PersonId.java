package org.hustings.server.account;

import java.util.Optional;
import org.hustings.server.audit.Actor;

/// A person, by the register that knows them and their reference there: "member:12345".
public record PersonId(String register, String reference) {
  /// Reads what `toString` wrote.
  public static PersonId parse(String text) {
    String[] parts = text.split(":", 2);
    if (parts.length < 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
      throw new IllegalArgumentException("A person is named as register:reference, not " + text);
    }
    return new PersonId(parts[0], parts[1]);
  }

  /// The same of what somebody sent; empty if it names nobody in that form.
  public static Optional<PersonId> find(String text) {
    return text.matches("[^:]+:.+") ? Optional.of(parse(text)) : Optional.empty();
  }

  /// How the audit log names this person.
  public Actor actor() {
    return new Actor(toString());
  }

  @Override
  public String toString() {
    return register + ":" + reference;
  }
}
