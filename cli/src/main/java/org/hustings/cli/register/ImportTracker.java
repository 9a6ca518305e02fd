package org.hustings.cli.register;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hustings.cli.UserFault;
import org.hustings.server.election.PublicContests;
import org.hustings.server.nomination.imports.Plan;
import org.hustings.server.nomination.imports.TrackerDesk;
import org.hustings.server.nomination.text.Discrepancy;
import org.hustings.server.nomination.text.TrackerText;
import org.hustings.server.nomination.text.TrackerTextException;
import org.hustings.server.nomination.text.TrackerTextReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `hustings import tracker`: takes in a page of nominations that was kept by hand. The exit status
/// is 0 if it was taken in (or would be), 2 if it cannot be.
@Command(
    name = "tracker",
    description =
        "Takes in a page of nominations kept by hand: candidates, backers and nominating bodies,"
            + " and says what does not add up.",
    mixinStandardHelpOptions = true)
final class ImportTracker implements Callable<Integer> {
  private static final int FAULTY = 2;

  @Parameters(paramLabel = "FILE", description = "The page as plain text.")
  private Path file = Path.of("");

  @Option(
      names = "--contest",
      paramLabel = "ELECTION/CONTEST",
      description =
          "The contest, such as nec-2020/clp-representatives (default: the one that fits).")
  private @Nullable String contest;

  @Option(
      names = "--recorded-at",
      paramLabel = "TIME",
      description =
          "Since when it is on record, in the election's time, such as 2020-08-03T16:30 (default:"
              + " when the page says that it was last updated).")
  private @Nullable LocalDateTime recordedAt;

  @Option(
      names = "--source",
      paramLabel = "TEXT",
      description = "Where the page comes from; it is shown (default: the file's name).")
  private @Nullable String source;

  @Option(
      names = "--create",
      description = "Create the bodies and candidates that are not known yet, without asking.")
  private boolean create;

  @Option(names = "--dry-run", description = "Tell what would change, and change nothing.")
  private boolean dryRun;

  @Mixin private TargetDatabase target = new TargetDatabase();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new UserFault(file + " is not a file that can be read.");
    }
    try {
      TrackerText page = TrackerTextReader.read(Files.readAllBytes(file));
      out().println(file + ": " + page.entries().size() + " candidates.");
      List<Discrepancy> discrepancies = page.discrepancies();
      if (!discrepancies.isEmpty()) {
        out().println("What does not add up (what is listed is taken, what is claimed is not):");
        discrepancies.forEach(one -> out().println("  " + one.words()));
      }
      try (RegisterAccess house = target.open()) {
        return takeIn(page, house.find(TrackerDesk.class));
      }
    } catch (TrackerTextException e) {
      e.faults().forEach(fault -> err().println(file + ", " + fault.words()));
      err().println(file + " is not of a tracker's form. Nothing was changed.");
    } catch (IllegalArgumentException e) {
      err().println(e.getMessage());
      err().println("Nothing was changed.");
    }
    return FAULTY;
  }

  private int takeIn(TrackerText page, TrackerDesk desk) {
    PublicContests.Defined found = desk.contest(contest, page);
    Plan plan = desk.plan(found, page);
    plan.words().forEach(out()::println);
    plan.obstacles().forEach(err()::println);
    if (!plan.obstacles().isEmpty()) {
      return FAULTY;
    }
    if (plan.isEmpty()) {
      out().println("All of it is on record already: nothing is changed.");
      return 0;
    }
    if (dryRun) {
      out().println("This was a trial: nothing is changed.");
      return 0;
    }
    if (plan.needsCreation() && !create && !agreed()) {
      err().println("There are bodies or candidates that are not known yet.");
      err().println("Give --create to create them. Nothing was changed.");
      return FAULTY;
    }
    desk.carryOut(found, page, recordedAt, source == null ? file.getFileName().toString() : source);
    out().println("Taken in.");
    return 0;
  }

  /// Asks whoever sits at the terminal; nobody there has not agreed.
  private static boolean agreed() {
    return Optional.ofNullable(System.console())
        .filter(Console::isTerminal)
        .map(console -> console.readLine("Create the new bodies and candidates? [y/N] "))
        .filter(answer -> answer.strip().equalsIgnoreCase("y"))
        .isPresent();
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
