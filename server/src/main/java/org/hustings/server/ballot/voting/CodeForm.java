package org.hustings.server.ballot.voting;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hustings.server.dispatch.SecurityCode;
import org.hustings.words.Message;
import org.hustings.words.Words;

/// The two boxes for a security code as they were filled in, with what is wrong by field. Only the
/// form of a code is judged by parts: of one that opens nothing, nobody learns which part is right.
public record CodeForm(String part1, String part2, Map<String, Message> faults) {
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
    return new CodeForm(part1, part2, Map.of("part1", Message.of("voting.code.opens-nothing")));
  }

  /// What stands in the box for part 1 or part 2.
  public String part(int number) {
    return number == 1 ? part1 : part2;
  }

  /// What is wrong, by field.
  public Map<String, String> faults(Words words) {
    Map<String, String> said = new TreeMap<>();
    faults.forEach((field, fault) -> said.put(field, words.say(fault)));
    return said;
  }

  private static Map<String, Message> faultsOf(String part1, String part2) {
    Map<String, Message> faults = new LinkedHashMap<>();
    String first = plain(part1);
    boolean both = part2.isBlank() && first.length() > LENGTH;
    fault(1, both ? first.substring(0, LENGTH) : first)
        .ifPresent(fault -> faults.put("part1", fault));
    fault(2, both ? first.substring(LENGTH) : plain(part2))
        .ifPresent(fault -> faults.put(both ? "part1" : "part2", fault));
    return faults;
  }

  private static Optional<Message> fault(int part, String text) {
    if (text.isEmpty()) {
      return Optional.of(Message.of("voting.code.empty", "part", part));
    }
    Optional<String> foreign =
        text.codePoints()
            .mapToObj(Character::toString)
            .filter(one -> SecurityCode.parse(one.repeat(2 * LENGTH)).isEmpty())
            .findFirst();
    if (foreign.isPresent()) {
      return Optional.of(Message.of("voting.code.foreign", "part", part, "letter", foreign.get()));
    }
    return text.length() == LENGTH
        ? Optional.empty()
        : Optional.of(Message.of("voting.code.length", "part", part, "entered", text.length()));
  }

  private static String plain(String text) {
    return text.replaceAll("[^\\p{L}\\p{Nd}]+", "").toUpperCase(Locale.ROOT);
  }
}
