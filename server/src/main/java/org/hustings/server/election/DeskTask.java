package org.hustings.server.election;

import java.time.Instant;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.timetable.Act;
import org.hustings.definition.timetable.ActKind;
import org.hustings.server.account.approval.Approval;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;

/// One thing that officials do for an election.
///
/// @param name what is to be done, as an order: "Freeze the roll"
/// @param address where it is done
public record DeskTask(Message name, String address, State state) {
  /// How far it is.
  public sealed interface State {}

  public record Done() implements State {}

  /// It can be done now.
  ///
  /// @param by the act of the timetable before which it should be done; absent where none is near
  public record ToDo(@Nullable Act by) implements State {
    /// To be done before this act, if the timetable has it.
    public static ToDo before(ActKind act, ElectionDefinition election) {
      return new ToDo(election.timetable().act(act).orElse(null));
    }
  }

  /// One official has proposed it, and another must confirm it.
  public record Proposed(String address, Instant since) implements State {
    public static Proposed by(Approval approval) {
      return new Proposed("/staff/approvals/" + approval.id(), approval.proposedAt());
    }
  }

  /// It cannot be done yet.
  ///
  /// @param since when it began to wait; null where it waits for a day of the timetable
  /// @param reminding the address at which those for whom it waits are reminded; null for nobody
  public record Waiting(Message cause, @Nullable Instant since, @Nullable String reminding)
      implements State {
    public Waiting(Message cause) {
      this(cause, null, null);
    }
  }

  /// Where those for whom it waits are reminded of it; null where it waits for nobody.
  public @Nullable String reminding() {
    return switch (state) {
      case Proposed(String proposal, Instant _) -> proposal + "/remind";
      case Waiting waiting -> waiting.reminding();
      case Done _, ToDo _ -> null;
    };
  }

  public boolean isDone() {
    return state instanceof Done;
  }

  /// It waits until an act of the timetable is over.
  public static Waiting until(Act act) {
    return new Waiting(Message.of("task-staff.until", "act", act.words()));
  }
}
