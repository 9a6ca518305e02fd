package org.hustings.words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads one file of messages: lines `key = text`, in UTF-8, as every `.properties` file is, with
/// comments that the translator needs. A text goes on in the next line behind a `\` at the end, and
/// has a line break at `\n`.
final class MessageFile {
  private static final String PLACE = "place:";
  private static final String EXAMPLE = "example:";

  private final String name;
  private final String prefix;
  private final List<Entry> entries = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();
  private final List<String> notes = new ArrayList<>();
  private final List<Example> examples = new ArrayList<>();
  private String place = "";

  private MessageFile(String name) {
    this.name = name;
    this.prefix = name.replaceFirst("\\.[^.]+\\.properties$", "") + ".";
  }

  /// The messages of a file, in its order.
  ///
  /// @param name without its folder: "slate.en.properties"
  /// @throws IllegalStateException that names the line and what is wrong with it
  static List<Entry> read(String name, String text) {
    MessageFile file = new MessageFile(name);
    file.read(text.lines().toList());
    return List.copyOf(file.entries);
  }

  private void read(List<String> lines) {
    for (int number = 0; number < lines.size(); number++) {
      int first = number + 1;
      String line = lines.get(number).strip();
      if (line.startsWith("#")) {
        comment(line.replaceFirst("^#+", "").strip(), first);
      } else if (!line.isEmpty()) {
        StringBuilder whole = new StringBuilder(line);
        while (whole.charAt(whole.length() - 1) == '\\' && number + 1 < lines.size()) {
          number++;
          whole.setLength(whole.length() - 1);
          whole.append(lines.get(number).strip());
        }
        message(whole.toString(), first);
      }
    }
  }

  private void comment(String text, int line) {
    if (text.startsWith(PLACE)) {
      place = text.substring(PLACE.length()).strip();
    } else if (text.startsWith(EXAMPLE)) {
      try {
        examples.add(Example.read(text.substring(EXAMPLE.length()).strip()));
      } catch (RuntimeException e) {
        throw fault(line, String.valueOf(e.getMessage()));
      }
    } else if (!text.isEmpty()) {
      notes.add(text);
    }
  }

  private void message(String line, int number) {
    int equals = line.indexOf('=');
    if (equals < 0) {
      throw fault(number, "a message is \"key = text\", not \"" + line + "\"");
    }
    String key = line.substring(0, equals).strip();
    if (!key.startsWith(prefix)) {
      throw fault(number, "the key \"" + key + "\" does not begin with \"" + prefix + "\"");
    }
    if (!keys.add(key)) {
      throw fault(number, "the key \"" + key + "\" is there twice: give one of them another name");
    }
    String text = line.substring(equals + 1).strip().replace("\\n", "\n");
    entries.add(new Entry(key, text, name + ":" + number, place, notes, examples));
    notes.clear();
    examples.clear();
  }

  private IllegalStateException fault(int line, String what) {
    return new IllegalStateException(name + ", line " + line + ": " + what);
  }
}
