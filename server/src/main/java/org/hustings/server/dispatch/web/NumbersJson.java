package org.hustings.server.dispatch.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.hustings.definition.ElectionId;
import org.hustings.server.dispatch.batch.Dispatched;

/// The figures of dispatch as data.
///
/// @param electorsSent to how many electors a first ballot has gone
/// @param unreachable for how many no address is known
record NumbersJson(
    String election,
    int electorsSent,
    int byEmailLeft,
    int byPostLeft,
    int unreachable,
    List<Batch> batches) {
  record Batch(
      int number,
      String channel,
      String kind,
      Instant begunAt,
      int packs,
      int sent,
      int repeated) {}

  static NumbersJson of(ElectionId election, Dispatched numbers) {
    return new NumbersJson(
        election.slug(),
        numbers.electors(),
        numbers.byEmailLeft(),
        numbers.byPostLeft(),
        numbers.unreachable(),
        numbers.batches().stream().map(NumbersJson::batch).toList());
  }

  private static Batch batch(Dispatched.Batch batch) {
    return new Batch(
        batch.number(),
        batch.channel().key(),
        batch.kind().name().toLowerCase(Locale.ROOT),
        batch.begunAt(),
        batch.packs(),
        batch.sent(),
        batch.repeated());
  }
}
