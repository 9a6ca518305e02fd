package org.hustings.cli.count;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hustings.cli.UserFault;
import org.hustings.count.BadContest;
import org.hustings.count.CannotCount;
import org.hustings.count.Contest;
import org.hustings.count.CountResult;
import org.hustings.count.CountRule;
import org.hustings.count.Lots;
import org.hustings.count.file.BadBallotFile;
import org.hustings.count.file.BallotFile;
import org.hustings.count.record.CountRecord;
import org.hustings.count.rules.Rules;
import org.hustings.count.sheet.SheetOptions;
import org.jspecify.annotations.Nullable;

/// Counts each file by one rule. A file that cannot be counted is reported and the others go on; an
/// output file is written only if all were counted.
final class CountRun {
  /// The rule of Scotland's councils: law, in use since 2007, checked against official sheets.
  static final String DEFAULT_RULE = "scottish";

  private final Request request;
  private final CountRule rule;
  private final Format format;
  private final SheetOptions sheetOptions;
  private final @Nullable Path output;
  private int status = ExitStatus.COUNTED;

  CountRun(
      Request request,
      @Nullable String rule,
      Format format,
      SheetOptions sheetOptions,
      @Nullable Path output) {
    this.request = request;
    this.rule = rule(rule == null ? DEFAULT_RULE : rule);
    this.format = format;
    this.sheetOptions = sheetOptions;
    this.output = output;
    if (rule == null) {
      System.err.println("No --rule was given: counting by " + DEFAULT_RULE + ".");
    }
  }

  static CountRule rule(String name) {
    return Rules.named(name)
        .orElseThrow(() ->
            new UserFault(
                "There is no count rule \""
                    + name
                    + "\": there are "
                    + String.join(
                        ", ", Rules.all().stream().map(r -> r.description().name()).toList())));
  }

  int run(List<String> files) throws IOException {
    List<SheetOf> sheets = new ArrayList<>();
    for (String file : files) {
      CountRecord record = record(new BallotInput(file));
      if (record != null) {
        sheets.add(new SheetOf(file, record));
      }
      if (format == Format.JSON_LINES && output == null && !sheets.isEmpty()) {
        Output.write(null, Sheets.text(sheets, format, sheetOptions));
        sheets.clear();
      }
    }
    if (!sheets.isEmpty() && (output == null || status == ExitStatus.COUNTED)) {
      Output.write(output, Sheets.text(sheets, format, sheetOptions));
    }
    return status;
  }

  private @Nullable CountRecord record(BallotInput input) throws IOException {
    try (Progress progress = new Progress(input.name(), input.size())) {
      BallotFile file = input.read(progress, request.candidates());
      request.writeBallots(file);
      Contest contest = request.contest(file);
      progress.counting();
      Lots lots = request.lots(file);
      if (Terminal.isStandardInput() && Terminal.isStandardError()) {
        lots = lots.or(new AskedLots(contest, progress));
      }
      return switch (rule.count(contest, lots)) {
        case CountResult.Counted(CountRecord record) -> {
          Countable.tellWithoutVotes(record, input.name());
          yield record;
        }
        case CountResult.LotNeeded needed -> {
          System.err.println("hustings: " + MissingLot.words(input.name(), needed, contest));
          status = Math.max(status, ExitStatus.LOT_NEEDED);
          yield null;
        }
      };
    } catch (BadBallotFile | BadContest | CannotCount | UserFault fault) {
      System.err.println("hustings: " + place(fault, input) + fault.getMessage());
      status = status == ExitStatus.COUNTED ? ExitStatus.BAD_INPUT : status;
      return null;
    }
  }

  private static String place(RuntimeException fault, BallotInput input) {
    return fault instanceof CannotCount || fault instanceof BadContest ? input.name() + ": " : "";
  }
}
