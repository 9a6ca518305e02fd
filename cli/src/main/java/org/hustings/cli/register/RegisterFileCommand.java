package org.hustings.cli.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hustings.cli.ProgressLine;
import org.hustings.cli.UserFault;
import org.hustings.server.audit.Actor;
import org.hustings.server.organisation.KindId;
import org.hustings.server.organisation.Provenance;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.organisation.csv.Column;
import org.hustings.server.organisation.csv.ColumnChoice;
import org.hustings.server.organisation.csv.CsvSource;
import org.hustings.server.organisation.csv.Meaning;
import org.hustings.server.organisation.csv.Workbook;
import org.hustings.server.organisation.imports.ImportReport;
import org.hustings.server.organisation.imports.ImportRequest;
import org.hustings.server.organisation.imports.RegisterImport;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.work.Progress;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What the imports of units, officers, members and lists have in common. The exit status is 0 if
/// the file was taken in (or would be), 2 if it has a fault.
abstract class RegisterFileCommand implements Callable<Integer> {
  private static final int FAULTY = 2;

  @Parameters(
      paramLabel = "FILE",
      description = "A CSV file or a workbook of Excel (.xlsx), with headings in its first line.")
  private Path file = Path.of("");

  @Option(
      names = "--source",
      required = true,
      paramLabel = "TEXT",
      description = "Where the file comes from; it is kept and shown.")
  private String source = "";

  @Option(
      names = "--as-of",
      required = true,
      paramLabel = "DATE",
      description = "The day on which the file was true, such as 2020-08-24.")
  private LocalDate asOf = LocalDate.MIN;

  @Option(
      names = "--complete",
      description = "The file holds everything: what is not in it has gone.")
  private boolean complete;

  @Option(
      names = "--column",
      paramLabel = "HEADING=COLUMN",
      description =
          "What a column of the file means, such as \"Primary Email=e-mail\"; with nothing behind"
              + " the sign it is not read. Can be given for several.")
  private Map<String, String> columns = Map.of();

  @Option(names = "--dry-run", description = "Tell what would change, and change nothing.")
  private boolean dryRun;

  @Mixin private TargetDatabase target = new TargetDatabase();

  @Spec private CommandSpec spec = CommandSpec.create();

  abstract RegisterName register();

  /// Whether members may be in sections that the register does not have yet.
  boolean newSections() {
    return true;
  }

  KindId kind() {
    return ImportRequest.USUAL_KIND;
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new UserFault(file + " is not a file that can be read.");
    }
    try {
      return Workbook.asTable(CsvSource.of(file), this::take);
    } catch (RefusedException e) {
      throw new UserFault(file + ": " + e.words(), e);
    }
  }

  private int take(CsvSource table) {
    ImportRequest request =
        new ImportRequest(
            register(),
            table,
            new Provenance(Actor.command("import"), source, asOf, ""),
            complete,
            kind(),
            ColumnChoice.byHeading(columns),
            newSections(),
            Map.of(),
            false);
    try (ProgressLine line = new ProgressLine(spec.commandLine().getErr());
        RegisterAccess register = target.open()) {
      RegisterImport imports = register.find(RegisterImport.class);
      check(imports.columns(register()));
      Words english = register.find(Catalogue.class).in(Language.ENGLISH);
      Progress progress = (doing, done, of) -> line.show(english.say(doing), done, of);
      ImportReport report =
          dryRun ? imports.dryRun(request, progress) : imports.carryOut(request, progress);
      line.clear();
      return tell(report);
    }
  }

  /// A column that is not known is a slip to be told before anything is read.
  private void check(List<Column> known) {
    for (String column : columns.values()) {
      if (!column.isEmpty() && Meaning.called(known, column) == null) {
        throw new UserFault(
            "--column: there is no column \"%s\". There are %s."
                .formatted(
                    column, String.join(", ", known.stream().map(Column::heading).toList())));
      }
    }
  }

  private int tell(ImportReport report) {
    ReportWords words = new ReportWords(report, file.toString());
    words.faults().forEach(spec.commandLine().getErr()::println);
    words.lines().forEach(spec.commandLine().getOut()::println);
    return report.faultCount() > 0 ? FAULTY : 0;
  }
}
