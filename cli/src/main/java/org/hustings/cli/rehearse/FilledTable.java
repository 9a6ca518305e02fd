package org.hustings.cli.rehearse;

import java.io.PrintWriter;

/// What the definition does not state, with the line of the file in which it would stand or of the
/// part that it belongs to.
final class FilledTable {
  private FilledTable() {}

  static void print(Rehearsed rehearsed, DefinitionLines lines, PrintWriter out) {
    if (rehearsed.filled().isEmpty()) {
      out.println("The definition states everything; nothing is filled in.");
      return;
    }
    out.println("What the definition does not state is filled in with the simplest value:");
    for (Filled filled : rehearsed.filled()) {
      String key = filled.contest() == null ? filled.key() : filled.contest() + ": " + filled.key();
      out.printf(
          "  %s  %s = %s%n", lines.place(filled.contest(), filled.key()), key, filled.value());
    }
  }
}
