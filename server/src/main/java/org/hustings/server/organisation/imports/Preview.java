package org.hustings.server.organisation.imports;

import java.util.List;

/// What a file of members holds, counted: lines with an e-mail address, without, and with one that
/// another line has too; and how many are in each unit, of each status, in each section.
public record Preview(
    long withEmail,
    long withoutEmail,
    long sharing,
    List<Count> units,
    List<Standing> statuses,
    List<Count> sections) {
  /// More of a sort than these are not listed.
  public static final int MOST = 100;

  public Preview {
    units = List.copyOf(units);
    statuses = List.copyOf(statuses);
    sections = List.copyOf(sections);
  }

  /// How many lines are of something; what it is is empty where they are of nothing.
  public record Count(String of, long lines) {}

  /// How many lines have a status, and whether who has it is a member.
  public record Standing(String word, long lines, boolean member) {}
}
