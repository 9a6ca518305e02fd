package org.hustings.count.gregory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hustings.count.Candidate;
import org.hustings.count.Contest;
import org.hustings.count.record.Recorder;
import org.hustings.count.record.Status;
import org.hustings.count.record.Tally;

/// Where every paper and vote is at this point of the count. Votes are scaled by the rule's
/// decimals; arrays are by candidate's number, so that place 0 stays empty.
final class Sheet {
  final int candidates;
  final int decimals;
  final long one;
  final boolean[] standing;
  final boolean[] continuing;
  final Status[] status;
  final long[] votes;
  final long[] papers;
  final List<List<Parcel>> parcels = new ArrayList<>();
  final List<Integer> elected = new ArrayList<>();
  long valid;
  long quota;
  long nonTransferable;
  long nonTransferablePapers;
  long lost;
  int vacancies;
  int continuingCount;
  private long[] votesBefore;

  Sheet(Contest contest, int decimals) {
    this.candidates = contest.candidates().size();
    this.decimals = decimals;
    this.one = BigDecimal.TEN.pow(decimals).longValueExact();
    this.standing = new boolean[candidates + 1];
    this.continuing = new boolean[candidates + 1];
    this.status = new Status[candidates + 1];
    this.votes = new long[candidates + 1];
    this.papers = new long[candidates + 1];
    this.votesBefore = votes.clone();
    this.vacancies = contest.seats();
    Arrays.fill(status, Status.CONTINUING);
    parcels.add(List.of());
    for (Candidate candidate : contest.candidates()) {
      int number = candidate.number();
      parcels.add(new ArrayList<>());
      boolean stands = !contest.withdrawn().contains(number);
      standing[number] = stands;
      continuing[number] = stands;
      continuingCount += stands ? 1 : 0;
      status[number] = stands ? Status.CONTINUING : Status.WITHDRAWN;
    }
  }

  /// The continuing candidates, in ballot file order.
  List<Integer> continuing() {
    List<Integer> numbers = new ArrayList<>(continuingCount);
    for (int candidate = 1; candidate <= candidates; candidate++) {
      if (continuing[candidate]) {
        numbers.add(candidate);
      }
    }
    return numbers;
  }

  void receive(int candidate, Parcel parcel) {
    parcels.get(candidate).add(parcel);
    papers[candidate] += parcel.papers();
    long worth = Math.multiplyExact(parcel.papers(), parcel.value());
    votes[candidate] = Math.addExact(votes[candidate], worth);
  }

  void elect(int candidate) {
    status[candidate] = Status.ELECTED;
    continuing[candidate] = false;
    continuingCount--;
    vacancies--;
    elected.add(candidate);
  }

  void exclude(int candidate) {
    status[candidate] = Status.EXCLUDED;
    continuing[candidate] = false;
    continuingCount--;
  }

  /// Votes of an elected candidate above the quota.
  long surplus(int candidate) {
    return Math.max(0, votes[candidate] - quota);
  }

  /// All surpluses that have not been transferred.
  long surpluses() {
    long sum = 0;
    for (int candidate : elected) {
      sum += surplus(candidate);
    }
    return sum;
  }

  /// Votes of continuing candidates and votes that await transfer: all valid votes less the
  /// non-transferable and less the quotas, or the votes if fewer, of the elected.
  long activeVote() {
    long active = valid - nonTransferable;
    for (int candidate : elected) {
      active -= Math.min(quota, votes[candidate]);
    }
    return active;
  }

  BigDecimal decimal(long scaled) {
    return BigDecimal.valueOf(scaled, decimals);
  }

  /// Closes the recorder's stage with this sheet.
  void close(Recorder recorder) {
    List<Tally> tallies = new ArrayList<>(candidates);
    for (int candidate = 1; candidate <= candidates; candidate++) {
      tallies.add(
          new Tally(
              candidate,
              status[candidate],
              papers[candidate],
              decimal(votes[candidate]),
              decimal(votes[candidate] - votesBefore[candidate]),
              Optional.empty()));
    }
    recorder.close(
        decimal(quota), tallies, decimal(nonTransferable), nonTransferablePapers, decimal(lost));
    votesBefore = votes.clone();
  }
}
