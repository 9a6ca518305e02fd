package org.hustings.definition.file;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.hustings.definition.vocabulary.Numbers;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/// Single values of the file: text, numbers, yes or no, one of several. What does not fit is
/// reported and left out.
final class Scalars {
  private static final int LONGEST_TEXT = 500;

  private Scalars() {}

  static Optional<String> text(Node node, Faults faults) {
    if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
      faults.at(node, "a text", "");
      return Optional.empty();
    }
    if (scalar.getValue().length() > LONGEST_TEXT) {
      faults.at(node, "at most " + LONGEST_TEXT + " characters", "shorten it");
    }
    return Optional.of(scalar.getValue().strip());
  }

  static Optional<Integer> whole(Node node, int least, int most, Faults faults) {
    if (node instanceof ScalarNode scalar && scalar.getValue().matches("-?[0-9]{1,9}")) {
      int number = Integer.parseInt(scalar.getValue());
      if (number >= least && number <= most) {
        return Optional.of(number);
      }
    }
    faults.at(node, "a whole number from %d to %d".formatted(least, most), "");
    return Optional.empty();
  }

  static Optional<BigDecimal> percent(Node node, Faults faults) {
    if (node instanceof ScalarNode scalar
        && scalar.getValue().matches("[0-9]{1,3}(\\.[0-9]{1,6})? ?%?")) {
      BigDecimal percent = new BigDecimal(scalar.getValue().replaceAll("[ %]", ""));
      if (isFraction(percent, scalar)) {
        String hundredfold = plain(percent.movePointRight(2));
        faults.at(
            node,
            "a share in per cent",
            "write %s%% for %s of the whole, or %s%% if so little is meant"
                .formatted(hundredfold, plain(percent), plain(percent)));
        return Optional.empty();
      }
      if (percent.signum() > 0 && percent.compareTo(BigDecimal.valueOf(100)) <= 0) {
        return Optional.of(percent);
      }
    }
    faults.at(node, "a share above 0% and at most 100%, such as 5%", "");
    return Optional.empty();
  }

  /// Half of the whole is often written as 0.5.
  private static boolean isFraction(BigDecimal percent, ScalarNode scalar) {
    return percent.signum() > 0
        && percent.compareTo(BigDecimal.ONE) < 0
        && !scalar.getValue().endsWith("%");
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  static Optional<Boolean> yes(Node node, Faults faults) {
    String value = node instanceof ScalarNode scalar ? scalar.getValue() : "";
    if (!value.equals("true") && !value.equals("false")) {
      faults.at(node, "true or false", answer(value).map(meant -> "write " + meant).orElse(""));
      return Optional.empty();
    }
    return Optional.of(value.equals("true"));
  }

  private static Optional<String> answer(String written) {
    return switch (written.toLowerCase(Locale.ROOT)) {
      case "yes", "y", "on", "true", "1" -> Optional.of("true");
      case "no", "n", "off", "false", "0" -> Optional.of("false");
      default -> Optional.empty();
    };
  }

  static <T> Optional<T> choice(
      Node node, Collection<T> choices, Function<T, String> name, Faults faults) {
    String value = node instanceof ScalarNode scalar ? scalar.getValue() : "";
    Optional<T> chosen =
        choices.stream().filter(choice -> name.apply(choice).equals(value)).findFirst();
    if (chosen.isEmpty()) {
      List<String> names = choices.stream().map(name).toList();
      faults.at(
          node,
          names.isEmpty() ? "nothing, as none is defined" : Numbers.list(names, "or"),
          Spelling.advice(value, names));
    }
    return chosen;
  }
}
