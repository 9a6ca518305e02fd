package org.hustings.server.ballot.voting;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hustings.server.dispatch.SecurityCode;

/// The two boxes for a security code as they were filled in, with what is wrong by field. Only the
/// form of a code is judged by parts: of one that opens nothing, nobody learns which part is right.
public record CodeForm(String part1, String part2, Map<String, String> faults) {
  static final CodeForm EMPTY = new CodeForm("", "", Map.of());

  private static final int LENGTH = 8;

  public CodeForm {
    faults = Map.copyOf(faults);
  }

  static CodeForm filled(String part1, String part2) {
    return SecurityCode.parse(part1, part2).isPresent()
        ? new CodeForm(part1, part2, Map.of())
        : new CodeForm(part1, part2, faultsOf(part1, part2));
  }

  Optional<SecurityCode> code() {
    return SecurityCode.parse(part1, part2);
  }

  CodeForm opensNothing() {
    return new CodeForm(
        part1,
        part2,
        Map.of(
            "part1",
            "No ballot opens with this code. Check both parts. If you were sent another ballot"
                + " since, only the newest code counts"));
  }

  /// What stands in the box for part 1 or part 2.
  public String part(int number) {
    return number == 1 ? part1 : part2;
  }

  private static Map<String, String> faultsOf(String part1, String part2) {
    Map<String, String> faults = new LinkedHashMap<>();
    String first = plain(part1);
    boolean both = part2.isBlank() && first.length() > LENGTH;
    fault("Part 1", both ? first.substring(0, LENGTH) : first)
        .ifPresent(words -> faults.put("part1", words));
    fault("Part 2", both ? first.substring(LENGTH) : plain(part2))
        .ifPresent(words -> faults.put(both ? "part1" : "part2", words));
    return faults;
  }

  private static Optional<String> fault(String part, String text) {
    if (text.isEmpty()) {
      return Optional.of("Enter " + part.toLowerCase(Locale.ROOT) + " of your code");
    }
    Optional<String> foreign =
        text.codePoints()
            .mapToObj(Character::toString)
            .filter(one -> SecurityCode.parse(one.repeat(2 * LENGTH)).isEmpty())
            .findFirst();
    if (foreign.isPresent()) {
      return Optional.of(
          "%s has “%s”, which is in no code. There is no 0, O, 1, I, L or U in codes: look again"
              .formatted(part, foreign.get()));
    }
    return text.length() == LENGTH
        ? Optional.empty()
        : Optional.of(
            "%s has eight letters and figures, and you entered %d".formatted(part, text.length()));
  }

  private static String plain(String text) {
    return text.replaceAll("[^\\p{L}\\p{Nd}]+", "").toUpperCase(Locale.ROOT);
  }
}
