package org.hustings.definition.threshold;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The kinds of threshold, each with the key that it has in a definition's file and in forms.
public enum ThresholdKind {
  BODIES("bodies"),
  SHARE("share"),
  MEMBERS("members"),
  ALL_OF("all-of"),
  ANY_OF("any-of"),
  NONE("none");

  private final String key;

  ThresholdKind(String key) {
    this.key = key;
  }

  public String key() {
    return key;
  }

  /// Those that are stated under their key; that nothing is needed is said by a word alone.
  public static List<ThresholdKind> keyed() {
    return Arrays.stream(values()).filter(kind -> kind != NONE).toList();
  }

  /// What kind a threshold is of.
  public static ThresholdKind of(Threshold threshold) {
    return switch (threshold) {
      case Bodies _ -> BODIES;
      case ShareOfBodies _ -> SHARE;
      case Members _ -> MEMBERS;
      case AllOf _ -> ALL_OF;
      case AnyOf _ -> ANY_OF;
      case NothingNeeded _ -> NONE;
    };
  }

  /// The kind that has this key; empty if none has.
  public static Optional<ThresholdKind> ofKey(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
  }
}
