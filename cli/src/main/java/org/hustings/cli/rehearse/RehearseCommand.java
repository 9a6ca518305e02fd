package org.hustings.cli.rehearse;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.hustings.cli.CacheFolder;
import org.hustings.cli.UserFault;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.check.Checked;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `hustings rehearse`: runs a whole election with invented people, from the register to the
/// verified bundle. Exits with 0 only if every number agrees with what was put in.
@Command(
    name = "rehearse",
    description = "Runs a whole election with invented people through the real doors.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:every number agrees with what was put in",
      "1:the rehearsal could not go on",
      "2:a number does not agree"
    })
public final class RehearseCommand implements Callable<Integer> {
  private static final int DISAGREES = 2;

  @Parameters(paramLabel = "DEFINITION.yaml", description = "The election's definition file.")
  private Path file = Path.of("");

  @Option(
      names = "--electors",
      paramLabel = "N",
      defaultValue = "1000",
      description =
          "How many may vote, 100 to 1,000,000 (default: ${DEFAULT-VALUE}); more, where the"
              + " definition needs them.")
  private int electors;

  @Option(
      names = "--turnout",
      paramLabel = "SHARE",
      defaultValue = "0.26",
      description = "The share of electors who vote, 0.01 to 1 (default: ${DEFAULT-VALUE}).")
  private double turnout;

  @Option(
      names = "--postal",
      paramLabel = "SHARE",
      defaultValue = "0.1",
      description =
          "The share of electors without an e-mail address, 0 to 0.9 (default:"
              + " ${DEFAULT-VALUE}); nobody, where votes are cast online only.")
  private double postal;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Everything invented follows from it (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "An empty folder for the database and the bundle (default: one in your cache directory).")
  private @Nullable Path data;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    check("--electors", electors, 100, 1_000_000);
    check("--turnout", turnout, 0.01, 1);
    check("--postal", postal, 0, 0.9);
    String text = text();
    Checked checked = Unplayable.check(text);
    refuse(Unplayable.of(checked, file.toString()));
    ElectionDefinition stated = checked.definition().orElseThrow();
    refuse(Unplayable.ofConditions(stated, file.toString(), text));
    DefinitionLines lines = DefinitionLines.of(file.toString(), text);
    Rehearsed rehearsed = Rehearsed.of(stated);
    refuse(Unplayable.of(rehearsed, file.toString()));
    Society society = invent(rehearsed.definition(), lines);
    refuse(Unplayable.of(rehearsed.definition(), society, lines));
    Path folder = folder();
    out.println("A rehearsal of " + stated.title() + ", with invented people.");
    FilledTable.print(rehearsed, lines, out);
    if (society.electors() > electors) {
      out.printf(
          "Electors: %,d instead of %,d, as many as its thresholds, sections and seats need.%n",
          society.electors(), electors);
    }
    out.println("Data folder: " + folder);
    out.println("The definition as it is played: " + write(rehearsed, folder));
    RehearsalPlan plan = new RehearsalPlan(rehearsed, turnout, seed, folder);
    try {
      return rehearse(plan, society, new Ledger(out)) ? 0 : DISAGREES;
    } catch (RehearsalFault e) {
      out.println();
      throw new UserFault("The rehearsal could not go on. " + e.getMessage(), e);
    }
  }

  private Society invent(ElectionDefinition definition, DefinitionLines lines) {
    try {
      return Inventing.of(definition, electors, postal, seed);
    } catch (NobodyFits e) {
      refuse(List.of(e.words(lines)));
      throw e;
    }
  }

  private static Path write(Rehearsed rehearsed, Path folder) {
    try {
      Files.createDirectories(folder);
      return Files.writeString(folder.resolve("definition.yaml"), rehearsed.text());
    } catch (IOException e) {
      throw new UserFault("Nothing can be written to " + folder + ": " + e.getMessage(), e);
    }
  }

  private static void refuse(List<String> unplayable) {
    if (!unplayable.isEmpty()) {
      throw new UserFault(
          "This definition cannot be played; nothing was started.\n"
              + String.join("\n", unplayable));
    }
  }

  private static boolean rehearse(RehearsalPlan plan, Society society, Ledger ledger) {
    ElectionDefinition definition = plan.rehearsed().definition();
    Instant start =
        definition
            .timetable()
            .acts()
            .getFirst()
            .at()
            .begins(definition.zone())
            .minus(Duration.ofDays(7));
    try (RehearsalSite site = RehearsalSite.start(plan.folder().resolve("database"));
        Rehearsal rehearsal = new Rehearsal(site, plan, society, ledger)) {
      rehearsal.begin(start);
      rehearsal.play(
          List.of(
              new RecordingKinds(),
              new Founding(),
              new Appointing(),
              new Defining(),
              new DeclaringSections(),
              new Standing(),
              new MembersNominating(),
              new Nominating(),
              new Ceremony(),
              new FreezingTheRoll(),
              new Dispatching(),
              new StatingGroups(),
              new PostRoom(),
              new CastingOnline(),
              new ReturningPapers(),
              new Closing(),
              new Declaring(),
              new Verifying()));
      ledger.say("Peak memory: " + Memory.peak());
    }
    ledger.print();
    return ledger.agrees();
  }

  private String text() {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new UserFault("There is no file " + file + ".", e);
    } catch (CharacterCodingException e) {
      throw new UserFault(file + ": found bytes that are not UTF-8; save the file as UTF-8", e);
    } catch (IOException e) {
      throw new UserFault(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private Path folder() {
    if (data == null) {
      for (int number = 1; ; number++) {
        Path folder = CacheFolder.of("rehearsal-" + number);
        if (!Files.exists(folder)) {
          return folder;
        }
      }
    }
    Path folder = data.toAbsolutePath().normalize();
    String[] there = folder.toFile().list();
    if (there != null && there.length > 0) {
      throw new UserFault(
          "--data: " + folder + " is not empty; a rehearsal begins in a fresh one.");
    }
    return folder;
  }

  private static void check(String option, double value, double least, double most) {
    // written so that what is no number is refused too
    if (!(value >= least && value <= most)) {
      throw new UserFault(
          "%s is to be %s to %s, and is %s"
              .formatted(option, plain(least), plain(most), plain(value)));
    }
  }

  /// "1,000,000", "0.26"
  private static String plain(double number) {
    return number == Math.rint(number)
        ? String.format(Locale.ROOT, "%,.0f", number)
        : Double.toString(number);
  }
}
