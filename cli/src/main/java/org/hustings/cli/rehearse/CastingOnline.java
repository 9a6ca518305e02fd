package org.hustings.cli.rehearse;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Electors open the link in their letter, mark their papers and cast, several at once.
final class CastingOnline implements Phase {
  private static final int AT_ONCE = 8;

  @Override
  public String name() {
    return "Electors vote online";
  }

  @Override
  public long run(Rehearsal rehearsal) {
    List<InventedVote> votes = rehearsal.votes().byLink();
    try (ExecutorService voters = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<?>> all =
          votes.stream()
              .<Future<?>>map(vote -> voters.submit(() -> cast(rehearsal, vote)))
              .toList();
      for (Future<?> one : all) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RehearsalFault fault
          ? fault
          : new RehearsalFault("A voter failed: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RehearsalFault("The rehearsal was interrupted.", e);
    }
    return votes.size();
  }

  private static void cast(Rehearsal rehearsal, InventedVote vote) {
    String link =
        rehearsal.site().letters().awaitLink(rehearsal.addressOf(vote.elector()), "/vote/");
    try (Participant person = rehearsal.anybody()) {
      rehearsal.putIn().online(vote, new Voter(person).vote(link, vote));
    }
  }
}
