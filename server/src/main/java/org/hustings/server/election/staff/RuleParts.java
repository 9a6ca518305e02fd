package org.hustings.server.election.staff;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// The parts of a rule as rows of a form, of which one may be a group with parts of its own, which
/// are named after it: `voters.0.1.what` is of the second part of the first. Buttons add a part,
/// nest a group and take a part away; each sends the whole form, which comes back rearranged and
/// nothing is saved.
public final class RuleParts {
  static final String GROUP = "group";

  private static final String BUTTON = "rearrange";
  private static final String ANY = "any";

  private RuleParts() {}

  /// Notes how the parts of a group are joined and how many there are, with one that is empty where
  /// there is none.
  static void note(Map<String, String> fields, String prefix, boolean any, int parts) {
    fields.put(prefix + ".join", any ? ANY : "all");
    fields.put(prefix + ".rows", Integer.toString(Math.max(1, parts)));
  }

  /// Whether one part of the group is enough.
  public static boolean isAny(Map<String, String> fields, String prefix) {
    return ANY.equals(fields.get(prefix + ".join"));
  }

  public static boolean isGroup(Map<String, String> fields, String part) {
    return GROUP.equals(fields.get(part + ".what"));
  }

  /// The form as a button that was pressed rearranges it; empty if it was sent to be saved.
  static Optional<Map<String, String>> rearranged(Map<String, String> sent) {
    String[] pressed = sent.getOrDefault(BUTTON, "").split(" ", 2);
    if (pressed.length < 2 || pressed[1].isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> fields = new HashMap<>(sent);
    fields.remove(BUTTON);
    switch (pressed[0]) {
      case "add" -> add(fields, pressed[1]);
      case "nest" -> nest(fields, pressed[1]);
      case "remove" -> remove(fields, pressed[1]);
      default -> {}
    }
    return Optional.of(fields);
  }

  private static void add(Map<String, String> fields, String prefix) {
    fields.put(prefix + ".rows", Integer.toString(Rows.shown(fields, prefix) + 1));
  }

  private static void nest(Map<String, String> fields, String prefix) {
    String group = prefix + "." + Rows.shown(fields, prefix);
    add(fields, prefix);
    fields.put(group + ".what", GROUP);
    note(fields, group, !isAny(fields, prefix), 2);
  }

  /// Takes a part away with all that is in it, and lets those after it move up.
  private static void remove(Map<String, String> fields, String part) {
    int dot = part.lastIndexOf('.');
    String number = part.substring(dot + 1);
    if (dot < 0 || !number.matches("[0-9]{1,2}")) {
      return;
    }
    String prefix = part.substring(0, dot);
    int rows = Rows.shown(fields, prefix);
    take(fields, part);
    IntStream.range(Integer.parseInt(number) + 1, rows)
        .forEach(row ->
            take(fields, prefix + "." + row)
                .forEach(
                    (rest, value) -> fields.put(prefix + "." + (row - 1) + "." + rest, value)));
    fields.put(prefix + ".rows", Integer.toString(Math.max(1, rows - 1)));
  }

  /// Takes all fields of a part out of the form, and gives them by what follows its name.
  private static Map<String, String> take(Map<String, String> fields, String part) {
    Map<String, String> taken = new TreeMap<>();
    fields.forEach((name, value) -> {
      if (name.startsWith(part + ".")) {
        taken.put(name.substring(part.length() + 1), value);
      }
    });
    taken.keySet().forEach(rest -> fields.remove(part + "." + rest));
    return taken;
  }
}
