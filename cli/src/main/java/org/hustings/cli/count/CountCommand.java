package org.hustings.cli.count;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hustings.count.rules.Rules;
import org.hustings.count.sheet.RulesSheet;
import org.hustings.count.sheet.SheetOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `hustings count`: counts ballot files and prints their result sheets.
@Command(
    name = "count",
    description = "Counts ballot files and prints the result sheet, every step explained.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Exit status: 0 counted, 2 bad input or usage, 3 a lot must be drawn first.",
      "",
      "Examples:",
      "  hustings count --rule ers97 ballots.blt",
      "  hustings count --rule scottish --format html --output sheet.html ballots.blt",
      "  hustings count --groups groups.csv --constraint 'women>=4' ballots.blt",
      "  hustings count --compare scottish,ers97,nz-meek ballots.blt",
      "  hustings count --seed \"lottery of 21 June: 4 8 15 16 23 42\" ballots.blt",
      "  hustings count --json-lines ward1.blt ward2.blt > sheets.jsonl",
    })
public final class CountCommand extends CountingCommand {
  @Option(
      names = "--electorate",
      paramLabel = "N",
      description = "How many could vote: the sheet then states the turnout.")
  @Nullable Long electorate;

  @Option(
      names = "--format",
      paramLabel = "text|json|csv|html",
      description = "Of the sheet (default: text).")
  Format format = Format.TEXT;

  @Option(names = "--json-lines", description = "One line of JSON for each file.")
  boolean jsonLines;

  @Option(
      names = "--compare",
      paramLabel = "NAME,NAME",
      split = ",",
      description = "Counts by several rules: winners, and where the counts part.")
  List<String> compare = new ArrayList<>();

  @Option(
      names = "--section",
      paramLabel = "NAME=PERCENT:FILE",
      description = "Part of an electoral college, such as members=50:FILE. Repeatable.")
  List<String> sections = new ArrayList<>();

  @Option(
      names = "--ordered-list",
      description = "Orders a party list: who is first, second and so on.")
  boolean orderedList;

  @Option(
      names = "--ballots",
      paramLabel = "FILE",
      description = "Also writes the ballots as read: .blt, .csv or .json.")
  @Nullable Path ballots;

  @Option(names = "--rules", description = "Prints the table of count rules.")
  boolean rules;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "BLT, PrefLib, CSV or JSON; - for standard input.")
  List<String> files = new ArrayList<>();

  @Spec private @Nullable CommandSpec spec;

  @Override
  int run() throws IOException {
    if (rules) {
      Output.write(output, RulesSheet.of(Rules.all()));
      return ExitStatus.COUNTED;
    }
    String misuse = misuse();
    if (misuse != null) {
      throw usage(misuse);
    }
    Output.check("--output", output);
    Output.check("--ballots", ballots);
    Request request = request(ballots);
    Format asked = jsonLines ? Format.JSON_LINES : format;
    SheetOptions sheets = sheetOptions();
    if (!sections.isEmpty()) {
      return new CollegeRun(request, rule, asked, sheets, output).run(sections);
    }
    if (orderedList) {
      return new ListRun(request, rule, asked, sheets, output).run(files.getFirst());
    }
    return compare.isEmpty()
        ? new CountRun(request, rule, asked, sheets, output).run(files)
        : new CompareRun(request, compare, output).run(files);
  }

  private SheetOptions sheetOptions() {
    SheetOptions sheets = SheetOptions.plain().withWords(words());
    return electorate == null ? sheets : sheets.withElectorate(electorate);
  }

  /// What the options make impossible together, or null.
  @Nullable String misuse() {
    if (rules) {
      return null;
    }
    if (files.isEmpty() == sections.isEmpty()) {
      return "give either ballot files or --section NAME=PERCENT:FILE";
    }
    String misuse = misuseOfContest();
    if (misuse != null) {
      return misuse;
    }
    if (electorate != null && electorate < 1) {
      return "--electorate takes how many could vote, 1 or more";
    }
    if (orderedList && (files.size() != 1 || !compare.isEmpty())) {
      return "--ordered-list takes one ballot file, and neither --section nor --compare";
    }
    return ballots != null && files.size() != 1 ? "--ballots takes one ballot file" : null;
  }

  private ParameterException usage(String message) {
    if (spec == null) {
      throw new IllegalStateException(message);
    }
    return new ParameterException(spec.commandLine(), message);
  }
}
