package org.hustings.ballotbox.marks;

import java.util.Arrays;
import java.util.Optional;

/// Why a returned ballot paper cannot be counted.
public enum SpoiltReason {
  UNMARKED("unmarked", "not marked, where a blank paper may not be cast"),
  TOO_MANY("too-many", "more crosses than the paper may carry"),
  NO_FIRST("no-first", "no first preference, or more than one"),
  UNCERTAIN("uncertain", "it is not certain what the voter meant"),
  IDENTIFIES_VOTER("identifies-voter", "something on it by which the voter can be identified"),
  NOT_GENUINE("not-genuine", "not a paper of this ballot"),
  UNREADABLE("unreadable", "torn or damaged so that it cannot be read");

  private final String key;
  private final String words;

  SpoiltReason(String key, String words) {
    this.key = key;
    this.words = words;
  }

  /// As files write it, such as `too-many`.
  public String key() {
    return key;
  }

  public String words() {
    return words;
  }

  public static Optional<SpoiltReason> ofKey(String key) {
    return Arrays.stream(values()).filter(reason -> reason.key.equals(key)).findFirst();
  }
}
