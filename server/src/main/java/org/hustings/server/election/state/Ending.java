package org.hustings.server.election.state;

import java.util.List;

/// What the declaration of a contest says.
public sealed interface Ending {
  /// Of candidates.
  ///
  /// @param names in the order of their election; empty where nobody is
  record Elected(List<String> names) implements Ending {
    public Elected {
      names = List.copyOf(names);
    }
  }

  /// Of a question: whether it is carried, and by which votes.
  record Answered(boolean carried, long yes, long no) implements Ending {}
}
