package org.hustings.cli.count;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.hustings.cli.UserFault;
import org.hustings.count.BadContest;
import org.hustings.count.CannotCount;
import org.hustings.count.file.BadBallotFile;
import org.hustings.count.sheet.SheetWords;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What the commands that count ballot files have in common: what is counted, by which rule, and in
/// which language it is told.
abstract class CountingCommand implements Callable<Integer> {
  @Option(
      names = "--rule",
      paramLabel = "NAME",
      description = "Count rule (default: scottish); count --rules lists them.")
  @Nullable String rule;

  @Option(names = "--seats", paramLabel = "N", description = "Seats, if not as the file says.")
  @Nullable Integer seats;

  @Option(
      names = "--withdrawn",
      paramLabel = "NAME",
      description = "A candidate, by name or number, who is passed over. Repeatable.")
  List<String> withdrawn = new ArrayList<>();

  @Option(
      names = "--constraint",
      paramLabel = "RULE",
      description = "Such as 'women>=4', 'women<=5' or 'wales=1'. Repeatable.")
  List<String> constraints = new ArrayList<>();

  @Option(
      names = "--groups",
      paramLabel = "FILE.csv",
      description = "Who belongs to which group: columns candidate,group.")
  @Nullable Path groups;

  @Option(
      names = "--candidates",
      paramLabel = "FILE",
      description = "Who stands, one name a line in ballot order; further spellings after =.")
  @Nullable Path candidates;

  @Option(names = "--lots", paramLabel = "FILE", description = "Lots drawn in advance.")
  @Nullable Path lots;

  @Option(names = "--seed", paramLabel = "TEXT", description = "Published text to draw lots from.")
  @Nullable String seed;

  @Option(
      names = "--language",
      paramLabel = "en|cy",
      description = "Of the sheet's words (default: en).")
  String language = "en";

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Where to write (default: standard output).")
  @Nullable Path output;

  @Override
  public Integer call() {
    try {
      return run();
    } catch (UserFault | BadBallotFile | BadContest | CannotCount fault) {
      System.err.println("hustings: " + fault.getMessage());
    } catch (FileSystemException fault) {
      String reason =
          fault.getReason() == null ? "it cannot be read or written" : fault.getReason();
      System.err.println("hustings: " + fault.getFile() + ": " + reason);
    } catch (IOException fault) {
      System.err.println("hustings: " + fault.getMessage());
    }
    return ExitStatus.BAD_INPUT;
  }

  abstract int run() throws IOException;

  /// @param ballots where the ballots are written as read; null for nowhere
  final Request request(@Nullable Path ballots) throws IOException {
    return new Request(
        seats == null ? OptionalInt.empty() : OptionalInt.of(seats),
        candidates == null ? null : Given.candidates(candidates),
        withdrawn,
        constraints,
        groups == null ? null : Given.file("--groups", groups),
        lots == null ? null : Given.file("--lots", lots),
        seed,
        ballots);
  }

  final SheetWords words() {
    return SheetWords.in(language)
        .orElseThrow(() ->
            new UserFault(
                "--language "
                    + language
                    + ": there are no words for sheets in it; there are en and cy"));
  }

  /// What these options make impossible together, or null.
  final @Nullable String misuseOfContest() {
    if (seats != null && seats < 1) {
      return "--seats " + seats + ": expected the number of seats to fill, from 1 up";
    }
    return lots != null && seed != null ? "--lots and --seed exclude each other" : null;
  }
}
