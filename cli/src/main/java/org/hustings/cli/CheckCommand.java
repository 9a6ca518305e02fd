package org.hustings.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.check.Checked;
import org.hustings.definition.check.DefinitionCheck;
import org.hustings.definition.check.Finding;
import org.hustings.definition.file.CountRules;
import org.hustings.definition.file.DefinitionReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `hustings check`: explains every fault of a definition file, and every step at which an election
/// by it would fail. Exits with 0 if there is none, else with 2.
@Command(
    name = "check",
    description =
        "Checks definition files through to the count and explains every fault with its line.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:no fault; with --complete, nothing missing either",
      "2:at least one fault, a file that cannot be read, or with --complete something missing"
    })
final class CheckCommand implements Callable<Integer> {
  private static final int FAULTY = 2;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "A definition of an election.")
  private List<Path> files = List.of();

  @Option(
      names = "--complete",
      description =
          "Exit with 2 as well while anything is not stated that dispatch or the count need.")
  private boolean complete;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    DefinitionCheck check = new DefinitionCheck(new DefinitionReader(CountRules.ofLibrary()));
    int status = 0;
    for (Path file : files) {
      status = Math.max(status, check(file, check));
    }
    return status;
  }

  private int check(Path file, DefinitionCheck check) {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try {
      Checked checked = check.check(TextOfFile.read(file));
      checked.refused().forEach(refused -> err.println(located(file, refused, "")));
      if (!checked.refused().isEmpty()) {
        err.println(summary(file, checked.refused().size()));
      }
      checked.warned().forEach(warned -> out.println(located(file, warned, "warning: ")));
      checked.definition().ifPresent(definition -> describe(file, definition, checked, out));
      boolean passes = complete ? checked.isComplete() : checked.refused().isEmpty();
      return passes ? 0 : FAULTY;
    } catch (UserFault e) {
      err.println(e.getMessage());
    } catch (NoSuchFileException e) {
      err.println(file + ": there is no such file");
    } catch (IOException e) {
      err.println(file + ": cannot be read: " + e.getMessage());
    }
    return FAULTY;
  }

  private static String located(Path file, Finding finding, String kind) {
    return "%s:%d:%d: %s%s"
        .formatted(file, finding.line(), finding.column(), kind, finding.words());
  }

  private static String summary(Path file, int faults) {
    return "%s: %d %s.".formatted(file, faults, faults == 1 ? "fault" : "faults");
  }

  private static void describe(
      Path file, ElectionDefinition definition, Checked checked, PrintWriter out) {
    long questions = definition.contests().stream().filter(ContestDefinition::isQuestion).count();
    if (checked.refused().isEmpty()) {
      out.printf(
          "%s: no fault. %s: contests %d, seats %d%s, acts %d.%n",
          file,
          definition.title(),
          definition.contests().size(),
          definition.contests().stream()
              .filter(contest -> !contest.isQuestion())
              .mapToInt(ContestDefinition::seats)
              .sum(),
          questions == 0 ? "" : ", questions " + questions,
          definition.timetable().acts().size());
    }
    if (!checked.open().isEmpty()) {
      out.println("Still open:");
      checked.open().forEach(point -> out.printf("  %s%n", located(file, point, "")));
    }
  }
}
