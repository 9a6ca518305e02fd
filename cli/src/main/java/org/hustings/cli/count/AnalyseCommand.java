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
import org.hustings.count.Contest;
import org.hustings.count.CountResult;
import org.hustings.count.CountRule;
import org.hustings.count.file.BadBallotFile;
import org.hustings.count.file.BallotFile;
import org.hustings.count.file.GroupsFile;
import org.hustings.count.record.CountRecord;
import org.hustings.count.sheet.SheetOptions;
import org.hustings.count.sheet.SheetWords;
import org.hustings.count.sheet.SlatesCsv;
import org.hustings.count.sheet.SlatesJson;
import org.hustings.count.sheet.SlatesSheet;
import org.hustings.count.slates.SlateAnalysis;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hustings analyse`: how slates fared in a count that anybody can repeat.
@Command(
    name = "analyse",
    description =
        "Counts a ballot file and tells how slates fared, from files that a stranger has.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Exit status: 0 analysed, 2 bad input or usage, 3 a lot must be drawn first.",
      "",
      "Examples:",
      "  hustings analyse --slates slates.csv --rule ers97 ballots.blt",
      "  hustings analyse --slates slates.csv --rule scottish --format csv --output figures.csv"
          + " ballots.blt",
    })
public final class AnalyseCommand implements Callable<Integer> {
  @Option(
      names = "--slates",
      paramLabel = "FILE.csv",
      required = true,
      description = "Who is on which slate: columns candidate,slate; a line for each slate.")
  Path slates = Path.of("");

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
      description = "Who belongs to which group of a constraint: columns candidate,group.")
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
      names = "--format",
      paramLabel = "text|json|csv",
      description = "Of the figures (default: text).")
  Format format = Format.TEXT;

  @Option(
      names = "--language",
      paramLabel = "en|cy",
      description = "Of the words around them (default: en).")
  String language = "en";

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Where to write (default: standard output).")
  @Nullable Path output;

  @Parameters(paramLabel = "FILE", description = "BLT, PrefLib, CSV or JSON; - for standard input.")
  String file = "";

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

  private int run() throws IOException {
    checkOptions();
    CountRule counted = CountRun.rule(rule == null ? CountRun.DEFAULT_RULE : rule);
    if (rule == null) {
      System.err.println("No --rule was given: counting by " + CountRun.DEFAULT_RULE + ".");
    }
    Given onSlates = Given.file("--slates", slates);
    BallotInput input = new BallotInput(file);
    try (Progress progress = new Progress(file, input.size())) {
      Request request = request();
      BallotFile ballots = input.read(progress, request.candidates());
      Contest contest = request.contest(ballots);
      progress.counting();
      return switch (counted.count(contest, request.lots(ballots))) {
        case CountResult.Counted(CountRecord record) -> {
          SlateAnalysis analysis =
              SlateAnalysis.of(
                  record,
                  GroupsFile.slates(onSlates.name(), onSlates.bytes(), contest.candidates()));
          Output.write(output, text(analysis));
          yield ExitStatus.COUNTED;
        }
        case CountResult.LotNeeded needed -> {
          System.err.println("hustings: " + MissingLot.words(file, needed, contest));
          yield ExitStatus.LOT_NEEDED;
        }
      };
    }
  }

  private void checkOptions() {
    if (seats != null && seats < 1) {
      throw new UserFault("--seats " + seats + ": expected the number of seats to fill, from 1 up");
    }
    if (lots != null && seed != null) {
      throw new UserFault("--lots and --seed exclude each other");
    }
    if (format == Format.HTML || format == Format.JSON_LINES) {
      throw new UserFault("--format: figures of slates are written as text, json or csv");
    }
    Output.check("--output", output);
  }

  private Request request() throws IOException {
    return new Request(
        seats == null ? OptionalInt.empty() : OptionalInt.of(seats),
        candidates == null ? null : Given.candidates(candidates),
        withdrawn,
        constraints,
        groups == null ? null : Given.file("--groups", groups),
        lots == null ? null : Given.file("--lots", lots),
        seed,
        null);
  }

  private String text(SlateAnalysis analysis) {
    return switch (format) {
      case CSV -> SlatesCsv.of(analysis);
      case JSON -> SlatesJson.of(analysis, file);
      default ->
          SlatesSheet.of(
              analysis,
              SheetOptions.plain()
                  .withWords(
                      SheetWords.in(language)
                          .orElseThrow(() ->
                              new UserFault(
                                  "--language "
                                      + language
                                      + ": there are no words for sheets in it; there are en and"
                                      + " cy"))));
    };
  }
}
