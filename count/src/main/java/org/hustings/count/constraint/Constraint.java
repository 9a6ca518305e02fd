package org.hustings.count.constraint;

/// How many of the elected must, at least and at most, belong to a group.
///
/// @param group a name among the candidates' groups, such as `women`
/// @param minimum from 0
/// @param maximum [#NO_MAXIMUM] where there is none
public record Constraint(String group, int minimum, int maximum) {
  public static final int NO_MAXIMUM = Integer.MAX_VALUE;

  public Constraint {
    if (minimum < 0 || maximum < minimum) {
      throw new IllegalArgumentException(
          "a constraint runs from 0 up: %d to %d of %s".formatted(minimum, maximum, group));
    }
  }

  public static Constraint atLeast(int minimum, String group) {
    return new Constraint(group, minimum, NO_MAXIMUM);
  }

  public static Constraint atMost(int maximum, String group) {
    return new Constraint(group, 0, maximum);
  }
}
