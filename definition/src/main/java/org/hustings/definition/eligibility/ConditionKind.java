package org.hustings.definition.eligibility;

import java.util.Arrays;
import java.util.Optional;

/// The kinds of condition, each with the key that it has in a definition's file and in forms.
public enum ConditionKind {
  JOINED_BY("joined-by"),
  NOT_IN_ARREARS("not-in-arrears"),
  AGE("age"),
  SECTION("section"),
  OFFICE("office"),
  LIST("list"),
  STATUS("status"),
  UNIT("unit"),
  KIND("kind"),
  REGION("region"),
  NATION("nation"),
  ANY_OF("any-of"),
  ALL_OF("all-of");

  private final String key;

  ConditionKind(String key) {
    this.key = key;
  }

  public String key() {
    return key;
  }

  /// What kind a condition is of.
  public static ConditionKind of(Condition condition) {
    return switch (condition) {
      case JoinedBy _ -> JOINED_BY;
      case NotInArrears _ -> NOT_IN_ARREARS;
      case Aged _ -> AGE;
      case InSection _ -> SECTION;
      case HoldsOffice _ -> OFFICE;
      case OnList _ -> LIST;
      case HasStatus _ -> STATUS;
      case InUnit _ -> UNIT;
      case InUnitOfKind _ -> KIND;
      case InRegion _ -> REGION;
      case InNation _ -> NATION;
      case AnyOneOf _ -> ANY_OF;
      case EveryOneOf _ -> ALL_OF;
    };
  }

  /// The kind that has this key; empty if none has.
  public static Optional<ConditionKind> ofKey(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
  }
}
