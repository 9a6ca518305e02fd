package org.hustings.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.Unstated;
import org.hustings.definition.file.CountRules;
import org.hustings.definition.file.DefinitionReader;
import org.hustings.definition.file.Fault;
import org.hustings.definition.file.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `hustings check`: explains every fault of a definition file. Exits with 0 if there is none, else
/// with 2.
@Command(
    name = "check",
    description = "Checks definition files and explains every fault with its line.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {"0:no fault", "2:at least one fault, or a file that cannot be read"})
final class CheckCommand implements Callable<Integer> {
  private static final int FAULTY = 2;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "A definition of an election.")
  private List<Path> files = List.of();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    DefinitionReader reader = new DefinitionReader(CountRules.ofLibrary());
    int status = 0;
    for (Path file : files) {
      status = Math.max(status, check(file, reader));
    }
    return status;
  }

  private int check(Path file, DefinitionReader reader) {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try {
      Reading reading = reader.read(Files.readString(file));
      reading.faults().forEach(fault -> err.println(fault.words(file.toString())));
      reading.definition().ifPresent(definition -> describe(file, definition, out));
      if (!reading.faults().isEmpty()) {
        err.println(summary(file, reading.faults()));
      }
      return reading.faults().isEmpty() ? 0 : FAULTY;
    } catch (CharacterCodingException e) {
      err.println(file + ": found bytes that are not UTF-8; save the file as UTF-8");
    } catch (NoSuchFileException e) {
      err.println(file + ": there is no such file");
    } catch (IOException e) {
      err.println(file + ": cannot be read: " + e.getMessage());
    }
    return FAULTY;
  }

  private static String summary(Path file, List<Fault> faults) {
    return "%s: %d %s.".formatted(file, faults.size(), faults.size() == 1 ? "fault" : "faults");
  }

  private static void describe(Path file, ElectionDefinition definition, PrintWriter out) {
    out.printf(
        "%s: no fault. %s: contests %d, seats %d, acts %d.%n",
        file,
        definition.title(),
        definition.contests().size(),
        definition.contests().stream().mapToInt(ContestDefinition::seats).sum(),
        definition.timetable().acts().size());
    List<String> open = Unstated.of(definition);
    if (!open.isEmpty()) {
      out.println("Still open:");
      open.forEach(point -> out.println("  " + point));
    }
  }
}
