package org.hustings.ballotbox.bundle;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hustings.ballotbox.counting.Sheets;
import org.hustings.count.Candidate;
import org.hustings.count.Lot;
import org.hustings.count.file.BallotFile;
import org.hustings.count.file.CsvText;

/// What a bundle holds of one contest that was counted.
///
/// @param contest its short name
/// @param ballots the ballot files with those passed over marked as withdrawn; empty where rankings
///   are not published
public record ContestFiles(
    String contest,
    List<BallotFile> ballots,
    List<Candidate> candidates,
    List<Lot> lots,
    Sheets sheets) {
  public ContestFiles {
    ballots = List.copyOf(ballots);
    candidates = List.copyOf(candidates);
    lots = List.copyOf(lots);
  }

  /// Who belongs to which group, as `hustings count --groups` reads it.
  String groups() {
    StringBuilder csv = new StringBuilder("candidate,group\n");
    for (Candidate candidate : candidates) {
      Set<String> sorted = new TreeSet<>(candidate.groups());
      sorted.forEach(group ->
          csv.append(candidate.number()).append(',').append(CsvText.cell(group)).append('\n'));
    }
    return csv.toString();
  }

  /// The lots drawn, as `hustings count --lots` reads them.
  String lotsText() {
    StringBuilder csv = new StringBuilder("stage,purpose,between,drawn\n");
    for (Lot lot : lots) {
      csv.append(lot.stage()).append(",\"").append(lot.purpose().text());
      csv.append("\",");
      csv.append(String.join(" ", lot.between().stream().map(String::valueOf).toList()));
      csv.append(',').append(lot.drawn()).append('\n');
    }
    return csv.toString();
  }
}
