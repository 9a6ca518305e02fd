package org.hustings.cli.register;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.hustings.cli.UserFault;
import org.hustings.server.candidacy.imports.CandidatesFileDesk;
import org.hustings.server.candidacy.imports.CandidatesFileDesk.Tried;
import org.hustings.server.organisation.csv.FaultGroup;
import org.hustings.server.platform.RefusedException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `hustings import candidates`: takes in a file of candidates with an archive of their photographs
/// and statements. The exit status is 0 if it was taken in (or would be), 2 if it cannot be.
@Command(
    name = "candidates",
    description =
        "Takes in a file of candidates with their photographs and statements. Its columns are"
            + " described in docs/formats-candidates.md. Each who is new is written to.",
    mixinStandardHelpOptions = true)
final class ImportCandidates implements Callable<Integer> {
  private static final int FAULTY = 2;

  @Parameters(
      paramLabel = "FILE",
      description = "The CSV or .xlsx file, or an archive (.zip) that holds it.")
  private Path file = Path.of("");

  @Option(
      names = "--archive",
      paramLabel = "FILE",
      description = "An archive (.zip) with the photographs and statements.")
  private @Nullable Path archive;

  @Option(
      names = "--election",
      paramLabel = "ELECTION",
      description = "The election's short name (default: the only one).")
  private @Nullable String election;

  @Option(
      names = "--source",
      paramLabel = "TEXT",
      description = "Where the candidacies come from; it is shown (default: the file's name).")
  private @Nullable String source;

  @Option(
      names = "--without-faulty",
      description = "Leave out the lines that have a fault, and take in the others.")
  private boolean withoutFaulty;

  @Option(names = "--dry-run", description = "Tell what would change, and change nothing.")
  private boolean dryRun;

  @Mixin private TargetDatabase target = new TargetDatabase();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    for (Path one : archive == null ? new Path[] {file} : new Path[] {file, archive}) {
      if (!Files.isReadable(one) || Files.isDirectory(one)) {
        throw new UserFault(one + " is not a file that can be read.");
      }
    }
    boolean whole = archive == null && file.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    try (RegisterAccess house = target.open()) {
      CandidatesFileDesk desk = house.find(CandidatesFileDesk.class);
      Tried tried =
          desk.tryOut(
              desk.election(election),
              source == null ? String.valueOf(file.getFileName()) : source,
              whole ? null : file,
              whole ? file : archive);
      return takeIn(desk, tried);
    } catch (IllegalArgumentException e) {
      err().println(e.getMessage());
    } catch (RefusedException e) {
      err().println(e.words());
    }
    err().println("Nothing was changed.");
    return FAULTY;
  }

  private int takeIn(CandidatesFileDesk desk, Tried tried) {
    tried.plan().notes().forEach(out()::println);
    tried.plan().faults().forEach(this::tell);
    desk.counts(tried).forEach(out()::println);
    boolean faulty = !tried.plan().whole() || (tried.plan().faultCount() > 0 && !withoutFaulty);
    if (faulty || dryRun || !tried.plan().isToBeConfirmed()) {
      desk.discard(tried);
      out().println(dryRun ? "This was a trial: nothing is changed." : "Nothing was changed.");
      return faulty ? FAULTY : 0;
    }
    desk.carryOut(tried);
    out().println("Taken in.");
    return 0;
  }

  private void tell(FaultGroup group) {
    err().println("line " + group.lines() + ": " + group.problem() + " " + group.remedy());
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
