package org.hustings.ballotbox.tlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The signed checkpoints that stand in a text, whatever stands around them: words, headers of a
/// mail, marks of quotation before each line.
final class NotesInText {
  private static final Pattern QUOTED = Pattern.compile("^(?:>\\s?)+");
  private static final Pattern ORIGIN = Pattern.compile("\\S+/logs/\\S+");
  private static final Pattern SIZE = Pattern.compile("0|[1-9]\\d{0,17}");
  private static final Pattern ROOT = Pattern.compile("[A-Za-z0-9+/]{43}=");
  private static final Pattern SIGNATURE = Pattern.compile("\u2014 \\S+ [A-Za-z0-9+/]+=*");
  private static final Pattern WRAPPED = Pattern.compile("\u2014 \\S+");

  private final List<String> lines;

  NotesInText(String text) {
    this.lines =
        text.lines().map(line -> QUOTED.matcher(line).replaceFirst("").stripTrailing()).toList();
  }

  List<SignedNote> all() {
    List<SignedNote> notes = new ArrayList<>();
    for (int at = 0; at + 2 < lines.size(); at++) {
      boolean begins =
          ORIGIN.matcher(lines.get(at)).matches()
              && SIZE.matcher(lines.get(at + 1)).matches()
              && ROOT.matcher(lines.get(at + 2)).matches();
      if (begins) {
        noteAt(at).ifPresent(notes::add);
      }
    }
    return notes;
  }

  private Optional<SignedNote> noteAt(int begin) {
    StringBuilder note = new StringBuilder();
    int at = begin;
    for (; at < lines.size() && !lines.get(at).isEmpty(); at++) {
      note.append(lines.get(at)).append('\n');
    }
    note.append('\n');
    at++;
    int signatures = 0;
    for (String line = signature(at); !line.isEmpty(); line = signature(at)) {
      note.append(line).append('\n');
      at += line.equals(lines.get(at)) ? 1 : 2;
      signatures++;
    }
    return signatures == 0 ? Optional.empty() : SignedNote.find(note.toString());
  }

  /// The signature at a line, put together if a mail program broke it in two; empty if there is
  /// none.
  private String signature(int at) {
    if (at >= lines.size()) {
      return "";
    }
    String line = lines.get(at);
    if (WRAPPED.matcher(line).matches() && at + 1 < lines.size()) {
      line += " " + lines.get(at + 1).strip();
    }
    return SIGNATURE.matcher(line).matches() ? line : "";
  }
}
