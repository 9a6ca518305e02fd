package org.hustings.cli.count;

import org.hustings.cli.UserFault;
import org.hustings.count.constraint.Constraint;

/// Reads `women>=4`, `women<=5`, `wales=1`.
final class ConstraintOption {
  private ConstraintOption() {}

  static Constraint parse(String text) {
    int sign = firstSign(text);
    int number = sign;
    while (number < text.length() && "<>=≤≥".indexOf(text.charAt(number)) >= 0) {
      number++;
    }
    String group = text.substring(0, sign).strip();
    if (group.isEmpty()) {
      throw fault(text);
    }
    int figure = figure(text.substring(number).strip(), text);
    return switch (text.substring(sign, number)) {
      case ">=", "≥" -> Constraint.atLeast(figure, group);
      case "<=", "≤" -> Constraint.atMost(figure, group);
      case "=", "==" -> new Constraint(group, figure, figure);
      default -> throw fault(text);
    };
  }

  private static int firstSign(String text) {
    int at = 0;
    while (at < text.length() && "<>=≤≥".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private static int figure(String figure, String text) {
    try {
      int number = Integer.parseInt(figure);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new UserFault(fault(text).getMessage(), e);
    }
    throw fault(text);
  }

  private static UserFault fault(String text) {
    return new UserFault(
        "--constraint "
            + text
            + ": expected a group, >=, <= or =, and a number, such as 'women>=4'");
  }
}
