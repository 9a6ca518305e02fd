package org.hustings.count.gregory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.hustings.count.record.Action;
import org.hustings.count.record.Recorder;
import org.hustings.count.record.Transfer;

/// Moves papers from a candidate to the next available preferences and writes down each parcel.
final class Transferring {
  private final Sheet sheet;
  private final Sorting sorting;
  private final Recorder recorder;

  Transferring(Sheet sheet, Sorting sorting, Recorder recorder) {
    this.sheet = sheet;
    this.sorting = sorting;
    this.recorder = recorder;
  }

  /// Transfers a surplus with all papers, each at surplus × value received ÷ the candidate's vote.
  Action.Surplus weightedSurplus(int candidate) {
    long surplus = sheet.surplus(candidate);
    long vote = sheet.votes[candidate];
    List<Parcel> held = sheet.parcels.get(candidate);
    Collections.sort(held);
    long moved = 0;
    long transferable = 0;
    long papers = 0;
    int values = 0;
    long value = 0;
    for (int from = 0, to; from < held.size(); from = to) {
      to = endOfValue(held, from);
      value = Exact.multiplyDivide(surplus, held.get(from).value(), vote);
      values++;
      sorting.clear();
      long[] before = sorting.papersTo();
      for (Parcel parcel : held.subList(from, to)) {
        sorting.add(parcel);
        papers += parcel.papers();
        moved += Math.multiplyExact(parcel.papers(), value);
      }
      transferable += sorting.transferable();
      deliver(candidate, before, value, sorting.papersTo(0) * value);
    }
    return settle(
        candidate,
        new Surplus(surplus, papers, transferable, values == 1 ? value : -1, surplus - moved));
  }

  /// Transfers a surplus with the parcel received last, at surplus ÷ its transferable papers, never
  /// above their value.
  Action.Surplus lastParcelSurplus(int candidate) {
    long surplus = sheet.surplus(candidate);
    Parcel last = sheet.parcels.get(candidate).getLast();
    sorting.clear();
    long[] before = sorting.papersTo();
    sorting.add(last);
    long transferable = sorting.transferable();
    long present = Math.multiplyExact(transferable, last.value());
    boolean reduced = present > surplus;
    long value = reduced ? surplus / transferable : last.value();
    long lost = reduced ? surplus - transferable * value : 0;
    long nonTransferable = surplus - lost - transferable * value;
    deliver(candidate, before, value, nonTransferable);
    return settle(candidate, new Surplus(surplus, last.papers(), transferable, value, lost));
  }

  /// Moves one batch of an exclusion, with the papers of each excluded candidate written apart.
  void batch(Batch batch) {
    sorting.clear();
    for (int candidate : batch.candidates()) {
      long[] before = sorting.papersTo();
      long papers = 0;
      for (Parcel parcel : batch.of(candidate)) {
        sorting.add(parcel);
        papers += parcel.papers();
      }
      if (papers > 0) {
        long nonTransferable = (sorting.papersTo(0) - before[0]) * batch.value();
        sheet.papers[candidate] -= papers;
        sheet.votes[candidate] -= Math.multiplyExact(papers, batch.value());
        write(candidate, before, batch.value(), nonTransferable);
      }
    }
    sorting.deliver(batch.value(), false, sheet);
  }

  private static int endOfValue(List<Parcel> held, int from) {
    int to = from + 1;
    while (to < held.size() && held.get(to).value() == held.get(from).value()) {
      to++;
    }
    return to;
  }

  private void deliver(int candidate, long[] before, long value, long nonTransferable) {
    write(candidate, before, value, nonTransferable);
    sorting.deliver(value, false, sheet);
  }

  /// @param value of each paper, or -1 where there were several
  private record Surplus(long surplus, long papers, long transferable, long value, long lost) {}

  /// Leaves the candidate with the quota.
  private Action.Surplus settle(int candidate, Surplus moved) {
    sheet.papers[candidate] -= moved.papers();
    sheet.votes[candidate] = sheet.quota;
    sheet.nonTransferable += moved.lost();
    sheet.lost += moved.lost();
    return new Action.Surplus(
        candidate,
        sheet.decimal(moved.surplus()),
        moved.papers(),
        moved.transferable(),
        moved.value() < 0 ? Optional.empty() : Optional.of(sheet.decimal(moved.value())),
        sheet.decimal(moved.lost()));
  }

  private void write(int from, long[] before, long value, long nonTransferable) {
    List<Transfer.Receipt> receipts = new ArrayList<>();
    long papers = sorting.papersTo(0) - before[0];
    for (int to = 1; to <= sheet.candidates; to++) {
      long received = sorting.papersTo(to) - before[to];
      if (received > 0) {
        receipts.add(new Transfer.Receipt(to, received, sheet.decimal(received * value)));
        papers += received;
      }
    }
    long nonTransferablePapers = sorting.papersTo(0) - before[0];
    sheet.nonTransferable += nonTransferable;
    sheet.nonTransferablePapers += nonTransferablePapers;
    recorder.transfer(
        new Transfer(
            from,
            papers,
            sheet.decimal(value),
            receipts,
            nonTransferablePapers,
            sheet.decimal(nonTransferable)));
  }
}
