package org.hustings.cli.count;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hustings.cli.UserFault;
import org.hustings.count.CannotCount;
import org.hustings.count.Contest;
import org.hustings.count.CountResult;
import org.hustings.count.CountRule;
import org.hustings.count.av.ElectoralCollege;
import org.hustings.count.av.ElectoralCollege.SingleWinner;
import org.hustings.count.av.Section;
import org.hustings.count.file.BadBallotFile;
import org.hustings.count.file.BallotFile;
import org.hustings.count.record.CountRecord;
import org.hustings.count.rules.Rules;
import org.hustings.count.sheet.SheetOptions;
import org.jspecify.annotations.Nullable;

/// Counts an electoral college: one seat, several sections with their own ballot files and shares.
final class CollegeRun {
  private final Request request;
  private final SingleWinner rule;
  private final Format format;
  private final SheetOptions sheetOptions;
  private final @Nullable Path output;

  CollegeRun(
      Request request,
      @Nullable String rule,
      Format format,
      SheetOptions sheetOptions,
      @Nullable Path output) {
    this.request = request;
    this.rule = rule == null ? SingleWinner.ALTERNATIVE_VOTE : winner(CountRun.rule(rule));
    this.format = format;
    this.sheetOptions = sheetOptions;
    this.output = output;
  }

  private static SingleWinner winner(CountRule rule) {
    if (rule == Rules.AV) {
      return SingleWinner.ALTERNATIVE_VOTE;
    }
    if (rule == Rules.FIRST_PAST_THE_POST) {
      return SingleWinner.FIRST_PAST_THE_POST;
    }
    throw new UserFault(
        "an electoral college is counted by --rule av or --rule fptp, not "
            + rule.description().name());
  }

  /// @param options each `NAME=PER CENT:FILE`
  int run(List<String> options) throws IOException {
    try {
      List<Section> sections = new ArrayList<>();
      List<BallotFile> files = new ArrayList<>();
      for (String option : options) {
        sections.add(section(option, files));
      }
      Contest contest = sections.getFirst().contest();
      return switch (new ElectoralCollege(sections, rule).count(request.lots(files.getFirst()))) {
        case CountResult.Counted(CountRecord record) -> {
          SheetOf sheet = new SheetOf(files.getFirst().name(), record);
          Output.write(output, Sheets.text(List.of(sheet), format, sheetOptions));
          yield ExitStatus.COUNTED;
        }
        case CountResult.LotNeeded needed -> {
          System.err.println("hustings: " + MissingLot.words("the college", needed, contest));
          yield ExitStatus.LOT_NEEDED;
        }
      };
    } catch (BadBallotFile | CannotCount fault) {
      System.err.println("hustings: " + fault.getMessage());
      return ExitStatus.BAD_INPUT;
    }
  }

  private Section section(String option, List<BallotFile> files) throws IOException {
    int equals = option.indexOf('=');
    int colon = option.indexOf(':', equals + 1);
    if (equals < 1 || colon < 0 || colon == option.length() - 1) {
      throw fault(option);
    }
    BigDecimal weight;
    try {
      weight = new BigDecimal(option.substring(equals + 1, colon).strip());
    } catch (NumberFormatException e) {
      throw new UserFault(fault(option).getMessage(), e);
    }
    BallotInput input = new BallotInput(option.substring(colon + 1));
    try (Progress progress = new Progress(input.name(), input.size())) {
      BallotFile file = input.read(progress, request.candidates());
      files.add(file);
      return new Section(option.substring(0, equals), weight, request.contest(file));
    }
  }

  private static UserFault fault(String option) {
    return new UserFault(
        "--section " + option + ": expected NAME=PER CENT:FILE, such as members=50:members.blt");
  }
}
