package org.hustings.server.dispatch.wording;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.hustings.words.Message;

/// What is worded.
public enum WordingKind {
  EMAIL("email", EnumSet.of(Placeholder.LINK), EnumSet.allOf(Placeholder.class)),
  REMINDER(
      "reminder",
      EnumSet.of(Placeholder.ANOTHER),
      EnumSet.complementOf(EnumSet.of(Placeholder.LINK, Placeholder.CODE))),
  LETTER(
      "letter",
      EnumSet.noneOf(Placeholder.class),
      EnumSet.complementOf(EnumSet.of(Placeholder.LINK, Placeholder.CODE)));

  /// Those that go by e-mail, which wait for each other.
  public static final Set<WordingKind> MAILS = EnumSet.of(EMAIL, REMINDER);

  private final String key;

  @SuppressWarnings("ImmutableEnumChecker") // nobody changes them
  private final Set<Placeholder> required;

  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<Placeholder> possible;

  WordingKind(String key, Set<Placeholder> required, Set<Placeholder> possible) {
    this.key = key;
    this.required = Set.copyOf(required);
    this.possible = Set.copyOf(possible);
  }

  /// The last part of the address at which it is edited.
  public String key() {
    return key;
  }

  /// What it is called.
  public Message words() {
    return switch (this) {
      case EMAIL -> Message.of("sending-staff.wording.email");
      case REMINDER -> Message.of("sending-staff.wording.reminder");
      case LETTER -> Message.of("sending-staff.wording.letter");
    };
  }

  /// What it must not leave out.
  Set<Placeholder> required() {
    return required;
  }

  /// What can be filled in; a code is known only to the one message that brings it.
  public boolean takes(Placeholder placeholder) {
    return possible.contains(placeholder);
  }

  public static Optional<WordingKind> ofKey(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
  }
}
