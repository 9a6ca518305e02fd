package org.hustings.cli.count;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hustings.cli.UserFault;
import org.hustings.count.CannotCount;
import org.hustings.count.Contest;
import org.hustings.count.CountResult;
import org.hustings.count.CountRule;
import org.hustings.count.file.BadBallotFile;
import org.hustings.count.file.BallotFile;
import org.hustings.count.record.CountRecord;
import org.hustings.count.sheet.Comparison;
import org.jspecify.annotations.Nullable;

/// Counts each file by several rules and shows where they part.
final class CompareRun {
  private final Request request;
  private final List<CountRule> rules = new ArrayList<>();
  private final @Nullable Path output;

  CompareRun(Request request, List<String> rules, @Nullable Path output) {
    this.request = request;
    this.output = output;
    for (String name : rules) {
      this.rules.add(CountRun.rule(name.strip()));
    }
  }

  int run(List<String> files) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String name : files) {
      BallotInput input = new BallotInput(name);
      try (Progress progress = new Progress(name, input.size())) {
        BallotFile file = input.read(progress, request.candidates());
        Contest contest = request.contest(file);
        progress.counting();
        List<CountRecord> records = new ArrayList<>();
        for (CountRule rule : rules) {
          switch (rule.count(contest, request.lots(file))) {
            case CountResult.Counted(CountRecord record) -> records.add(record);
            case CountResult.LotNeeded needed -> {
              System.err.println(
                  "hustings: by "
                      + rule.description().name()
                      + ", "
                      + MissingLot.words(name, needed, contest));
              return ExitStatus.LOT_NEEDED;
            }
          }
        }
        text.append(text.isEmpty() ? "" : "\n").append(Comparison.of(records));
      } catch (BadBallotFile | CannotCount | UserFault fault) {
        System.err.println("hustings: " + fault.getMessage());
        return ExitStatus.BAD_INPUT;
      }
    }
    Output.write(output, text.toString());
    return ExitStatus.COUNTED;
  }
}
