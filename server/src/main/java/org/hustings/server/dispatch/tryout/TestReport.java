package org.hustings.server.dispatch.tryout;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// One line of what the process that holds a test election reports.
///
/// @param text what else there is to say, as the kind has it
public record TestReport(Kind kind, String text) {
  private static final JsonMapper JSON = new JsonMapper();

  /// What is reported.
  public enum Kind {
    /// A part begins: its name.
    STEP,
    /// All is ready for the ballots to go: the address of the test's site.
    READY,
    /// The ballots have gone, and people vote.
    VOTING,
    /// The ballot has closed.
    CLOSED,
    /// It is counted and declared.
    DECLARED,
    /// A letter to a tester: the whole message in Base64.
    LETTER,
    /// It cannot go on: why, in words.
    FAULT
  }

  public String line() {
    return JSON.writeValueAsString(this);
  }

  /// @throws JacksonException if the line is none
  public static TestReport read(String line) {
    return JSON.readValue(line, TestReport.class);
  }
}
