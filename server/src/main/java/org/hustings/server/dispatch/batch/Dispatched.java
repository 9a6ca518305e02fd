package org.hustings.server.dispatch.batch;

import java.time.Instant;
import java.util.List;
import org.hustings.definition.Channel;

/// How much of an election's dispatch has been done.
///
/// @param byEmailLeft packs that are still to be made for e-mail
/// @param byPostLeft packs that are still to be made for the post
/// @param unreachable electors for whom no address is known
public record Dispatched(List<Batch> batches, int byEmailLeft, int byPostLeft, int unreachable) {
  public Dispatched {
    batches = List.copyOf(batches);
  }

  /// One batch.
  ///
  /// @param packs how many are in it
  /// @param sent how many of them the mail server or the printer has
  /// @param repeated how many e-mails were sent again, as the same mail, because an interruption
  ///   left open whether they had gone
  public record Batch(
      int number,
      Channel channel,
      PackKind kind,
      Instant begunAt,
      int packs,
      int sent,
      int repeated) {}

  /// How many packs have gone by a channel, reissues among them or not.
  public int sent(Channel channel, PackKind kind) {
    return batches.stream()
        .filter(batch -> batch.channel() == channel && batch.kind() == kind)
        .mapToInt(Batch::sent)
        .sum();
  }

  /// How many first packs have gone by either channel: the electors to whom ballots were
  /// dispatched.
  public int electors() {
    return sent(Channel.ONLINE, PackKind.FIRST) + sent(Channel.POST, PackKind.FIRST);
  }

  public int repeated() {
    return batches.stream().mapToInt(Batch::repeated).sum();
  }
}
