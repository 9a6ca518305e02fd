package org.hustings.cli.count;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.hustings.cli.UserFault;
import org.hustings.count.Candidate;
import org.hustings.count.Contest;
import org.hustings.count.Lots;
import org.hustings.count.constraint.Constraint;
import org.hustings.count.file.BallotFile;
import org.hustings.count.file.BallotFiles;
import org.hustings.count.file.BallotFormat;
import org.hustings.count.file.CandidateList;
import org.hustings.count.file.CandidateNames;
import org.hustings.count.file.GroupsFile;
import org.hustings.count.file.LotsFile;
import org.hustings.count.lots.LotsInOrder;
import org.hustings.count.lots.SeededLots;
import org.jspecify.annotations.Nullable;

/// What the command line asks of every ballot file.
record Request(
    OptionalInt seats,
    @Nullable CandidateList candidates,
    List<String> withdrawn,
    List<String> constraints,
    @Nullable Given groups,
    @Nullable Given lots,
    @Nullable String seed,
    @Nullable Path ballots) {
  /// The contest in the file, as asked.
  Contest contest(BallotFile file) throws IOException {
    Contest contest = seats.isPresent() ? file.contest(seats.getAsInt()) : file.contest();
    if (groups != null) {
      contest =
          contest.withCandidates(
              GroupsFile.read(groups.name(), groups.bytes(), contest.candidates()));
    }
    contest =
        contest
            .withWithdrawn(withdrawn(contest, file.name()))
            .withConstraints(constraints(contest));
    Countable.check(contest, file.name());
    return contest;
  }

  private Set<Integer> withdrawn(Contest contest, String file) {
    Set<Integer> numbers = new HashSet<>(contest.withdrawn());
    CandidateNames names = new CandidateNames(contest.candidates());
    for (String name : withdrawn) {
      numbers.add(
          names
              .number(name)
              .orElseThrow(() ->
                  new UserFault(
                      "--withdrawn "
                          + name
                          + ": "
                          + file
                          + " has no one candidate of this name or number; it has "
                          + list(contest.candidates()))));
    }
    return numbers;
  }

  private static String list(List<Candidate> candidates) {
    StringBuilder text = new StringBuilder();
    for (Candidate candidate : candidates) {
      text.append(text.isEmpty() ? "" : ", ");
      text.append(candidate.number()).append(' ').append(candidate.name());
    }
    return text.toString();
  }

  private List<Constraint> constraints(Contest contest) {
    List<Constraint> parsed = new ArrayList<>();
    for (String text : constraints) {
      Constraint constraint = ConstraintOption.parse(text);
      String group = constraint.group();
      if (contest.candidates().stream().noneMatch(c -> c.groups().contains(group))) {
        throw new UserFault(
            "--constraint "
                + text
                + ": no candidate belongs to \""
                + group
                + "\"; say who does with --groups FILE.csv");
      }
      parsed.add(constraint);
    }
    return parsed;
  }

  /// Lots as asked, else in the file's own order for ties.
  Lots lots(BallotFile file) throws IOException {
    Lots fallback = file.ties().isEmpty() ? Lots.none() : new LotsInOrder(file.ties());
    if (seed != null) {
      return new SeededLots(seed, file.candidates());
    }
    if (lots != null) {
      return LotsFile.read(lots.name(), lots.bytes(), file.candidates()).or(fallback);
    }
    return fallback;
  }

  /// Writes the ballots as read, if that was asked.
  void writeBallots(BallotFile file) throws IOException {
    if (ballots == null) {
      return;
    }
    String name = ballots.toString().toLowerCase(Locale.ROOT);
    BallotFormat format =
        name.endsWith(".json")
            ? BallotFormat.JSON
            : name.endsWith(".csv") ? BallotFormat.CSV : BallotFormat.BLT;
    Output.write(ballots, out -> BallotFiles.write(file, format, out));
  }
}
