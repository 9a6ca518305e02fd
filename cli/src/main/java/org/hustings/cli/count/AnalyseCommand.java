package org.hustings.cli.count;

import java.io.IOException;
import java.nio.file.Path;
import org.hustings.cli.UserFault;
import org.hustings.count.Contest;
import org.hustings.count.CountResult;
import org.hustings.count.CountRule;
import org.hustings.count.file.BallotFile;
import org.hustings.count.file.GroupsFile;
import org.hustings.count.record.CountRecord;
import org.hustings.count.sheet.SheetOptions;
import org.hustings.count.sheet.SlatesCsv;
import org.hustings.count.sheet.SlatesJson;
import org.hustings.count.sheet.SlatesSheet;
import org.hustings.count.slates.SlateAnalysis;
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
public final class AnalyseCommand extends CountingCommand {
  @Option(
      names = "--slates",
      paramLabel = "FILE.csv",
      required = true,
      description = "Who is on which slate: columns candidate,slate; a line for each slate.")
  Path slates = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "text|json|csv",
      description = "Of the figures (default: text).")
  Format format = Format.TEXT;

  @Parameters(paramLabel = "FILE", description = "BLT, PrefLib, CSV or JSON; - for standard input.")
  String file = "";

  @Override
  int run() throws IOException {
    checkOptions();
    CountRule counted = CountRun.rule(rule == null ? CountRun.DEFAULT_RULE : rule);
    if (rule == null) {
      System.err.println("No --rule was given: counting by " + CountRun.DEFAULT_RULE + ".");
    }
    Given onSlates = Given.file("--slates", slates);
    BallotInput input = new BallotInput(file);
    try (Progress progress = new Progress(file, input.size())) {
      Request request = request(null);
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
    String misuse = misuseOfContest();
    if (misuse != null) {
      throw new UserFault(misuse);
    }
    if (format == Format.HTML || format == Format.JSON_LINES) {
      throw new UserFault("--format: figures of slates are written as text, json or csv");
    }
    Output.check("--output", output);
  }

  private String text(SlateAnalysis analysis) {
    return switch (format) {
      case CSV -> SlatesCsv.of(analysis);
      case JSON -> SlatesJson.of(analysis, file);
      default -> SlatesSheet.of(analysis, SheetOptions.plain().withWords(words()));
    };
  }
}
