package org.hustings.server.result.web;

import java.util.List;
import java.util.stream.Collectors;
import org.hustings.definition.GroupConstraint;
import org.hustings.server.result.closing.Closing;
import org.hustings.words.Words;

/// What officials' pages say of a close beside their own templates.
public final class CloseWords {
  private CloseWords() {}

  /// How far it is.
  public static String state(Words english, Closing.State state) {
    return english.say(
        switch (state) {
          case PARTING -> "result-staff.close.state.parting";
          case SEALED -> "result-staff.close.state.sealed";
          case COUNTING -> "result-staff.close.state.counting";
          case COUNTED -> "result-staff.close.state.counted";
          case DECLARED -> "result-staff.close.state.declared";
          case WITHDRAWN -> "result-staff.close.state.withdrawn";
        });
  }

  /// "Chair, then Treasurer, then Council"
  public static String oneAfterTheOther(Words english, List<String> contests) {
    return contests.stream()
        .reduce((before, next) ->
            english.say("result-staff.begin.then", "contests", before, "contest", next))
        .orElse("");
  }

  /// "at least four women; at most two of the north"
  public static String constraints(List<GroupConstraint> constraints) {
    return constraints.stream().map(GroupConstraint::words).collect(Collectors.joining("; "));
  }
}
