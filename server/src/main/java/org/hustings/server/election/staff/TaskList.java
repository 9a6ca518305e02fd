package org.hustings.server.election.staff;

import java.util.List;
import org.hustings.server.election.DeskTask;
import org.hustings.words.Message;

/// What is to be done for one election, and above it where the whole is.
///
/// @param whole in one sentence, such as "Nominations are open until …"
/// @param tasks in the order in which they are done
/// @param left the address of the task that the reader comes back from; empty where it is none
public record TaskList(Message whole, List<DeskTask> tasks, String left) {
  public TaskList {
    tasks = List.copyOf(tasks);
  }

  /// How many are not done.
  public long open() {
    return tasks.stream().filter(task -> !task.isDone()).count();
  }

  /// Whether this is the first task that leads where the reader comes from.
  public boolean isLeft(DeskTask task) {
    return tasks.stream()
        .filter(one -> one.address().equals(left))
        .findFirst()
        .filter(task::equals)
        .isPresent();
  }
}
