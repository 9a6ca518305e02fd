package org.hustings.server.organisation.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.organisation.Changes;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.organisation.csv.Column;
import org.hustings.server.platform.work.Progress;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Takes a file of units, officers, members or lists into the register: all of it or nothing.
/// Taking the same file in again changes nothing.
@Component
public class RegisterImport {
  private static final Duration LATELY = Duration.ofDays(1);
  private static final String BRING = "organisation-staff.leave.bring";
  private static final String ASK = "organisation-staff.section.ask";

  private final List<Importer> importers;
  private final Changes changes;
  private final HeadingMeanings headings;
  private final JdbcClient database;
  private final AuditLog log;
  private final Catalogue catalogue;
  private final Clock clock;

  RegisterImport(
      List<Importer> importers,
      Changes changes,
      HeadingMeanings headings,
      JdbcClient database,
      AuditLog log,
      Catalogue catalogue,
      Clock clock) {
    this.importers = importers;
    this.changes = changes;
    this.headings = headings;
    this.database = database;
    this.log = log;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /// Tells what taking the file in would change, and changes nothing.
  @Transactional
  public ImportReport dryRun(ImportRequest request, Progress progress) {
    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    return run(request, progress, Purpose.TRIAL);
  }

  /// Takes the file in as one person may, unless it has a fault. That so many members would leave
  /// that it takes two is a fault.
  @Transactional
  public ImportReport carryOut(ImportRequest request, Progress progress) {
    return carryOut(request, progress, 0);
  }

  /// The same where two people have agreed that so many members leave.
  @Transactional
  public ImportReport carryOut(ImportRequest request, Progress progress, long agreed) {
    ImportReport report = run(request, progress, Purpose.forGood(agreed));
    if (!report.carriedOut()) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
    return report;
  }

  /// What a file is read for.
  ///
  /// @param agreed how many members two people have agreed to leave
  private record Purpose(boolean forGood, long agreed) {
    static final Purpose TRIAL = new Purpose(false, 0);

    static Purpose forGood(long agreed) {
      return new Purpose(true, agreed);
    }

    boolean forbids(Leaving leaving) {
      return forGood && leaving.needsTwo() && leaving.leave() > agreed;
    }
  }

  private ImportReport run(ImportRequest request, Progress progress, Purpose purpose) {
    MeasuredFile file = new MeasuredFile(request.file(), progress);
    ImportRun run =
        ImportRun.of(
            request.with(file, request.columns().orElse(headings.of(request.register()))),
            progress);
    changes.lock(request.register());
    try {
      Importer.Prepared prepared = importer(request.register()).prepare(run);
      List<UnknownSection> unknown =
          run.faults().isEmpty() ? prepared.unknownSections() : List.<UnknownSection>of();
      if (purpose.forGood() && !unknown.isEmpty()) {
        unknown.forEach(section -> run.faults().add(0, null, said(section), english().say(ASK)));
      }
      Differences differences = run.faults().isEmpty() ? prepared.differences() : null;
      Leaving leaving =
          differences == null ? Leaving.NOBODY : lately(request.register(), prepared.leaving());
      if (purpose.forbids(leaving)) {
        run.faults().add(0, null, said(leaving), english().say(BRING));
        return report(run, null, leaving, false, detail(run, null, List.of()));
      }
      if (differences != null && purpose.forGood()) {
        long change = changes.begin(request.register(), request.provenance());
        prepared.carryOut(change);
        keep(change, run.request(), differences, file.sha256());
      }
      Importer.Prepared shown = differences == null || purpose.forGood() ? null : prepared;
      return report(
          run,
          differences,
          leaving,
          differences != null && purpose.forGood(),
          detail(run, shown, unknown));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// With those who left by files of the last day: a file in slices is one file.
  private Leaving lately(RegisterName register, Leaving leaving) {
    if (leaving.leave() == 0) {
      return leaving;
    }
    Long before =
        database
            .sql(
                """
                SELECT coalesce(sum(i.gone), 0) FROM organisation.import i
                JOIN organisation.change c ON c.id = i.change
                WHERE c.register = :register AND c.at > :since
                """)
            .param("register", register.name())
            .param("since", clock.instant().minus(LATELY))
            .query(Long.class)
            .single();
    return new Leaving(leaving.leave() + before, leaving.of() + before);
  }

  private String said(Leaving leaving) {
    return english()
        .say("organisation-staff.leave.how-many", "leave", leaving.leave(), "of", leaving.of());
  }

  private String said(UnknownSection section) {
    return english()
        .say(
            "organisation-staff.section.unknown",
            "section",
            section.name(),
            "lines",
            section.lines());
  }

  private Words english() {
    return catalogue.in(Language.ENGLISH);
  }

  private static ImportDetail detail(
      ImportRun run, Importer.@Nullable Prepared shown, List<UnknownSection> unknown) {
    Map<Long, String> faulty = run.faults().faultyLines();
    return new ImportDetail(
        run.faults().groups(),
        run.faults().unknownUnits(),
        run.newUnits(),
        unknown,
        unknown.isEmpty() || shown == null ? List.of() : shown.knownSections(),
        shown == null ? null : shown.preview(),
        run.request().without().size(),
        faulty,
        faulty.size());
  }

  /// What a file of this part of the register lacks that has no more than these columns.
  public List<String> lacking(RegisterName register, Collection<Column> has) {
    return importer(register).lacking(has);
  }

  /// The columns that a file of this part of the register may have.
  public List<Column> columns(RegisterName register) {
    return importer(register).columns();
  }

  private Importer importer(RegisterName register) {
    return importers.stream()
        .filter(importer -> importer.register() == register)
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("No file of " + register.word() + " is read."));
  }

  private void keep(long change, ImportRequest request, Differences differences, byte[] sha256) {
    long gone = request.complete() ? differences.gone().count() : 0;
    database
        .sql(
            """
            INSERT INTO organisation.import
              (change, file, sha256, complete, lines, added, changed, gone)
            VALUES (:change, :file, :sha256, :complete, :lines, :added, :changed, :gone)
            """)
        .param("change", change)
        .param("file", request.file().name())
        .param("sha256", sha256)
        .param("complete", request.complete())
        .param("lines", differences.lines())
        .param("added", differences.added().count())
        .param("changed", differences.changed().count())
        .param("gone", gone)
        .update();
    log.record(
        request.provenance().author(),
        "organisation.imported",
        "register:" + request.register().word(),
        null,
        Map.of(
            "file", request.file().name(),
            "sha256", HexFormat.of().formatHex(sha256),
            "source", request.provenance().source(),
            "asOf", request.provenance().asOf().toString(),
            "lines", differences.lines(),
            "added", differences.added().count(),
            "changed", differences.changed().count(),
            "gone", gone));
  }

  private static ImportReport report(
      ImportRun run,
      @Nullable Differences differences,
      Leaving leaving,
      boolean carriedOut,
      ImportDetail detail) {
    return new ImportReport(
        run.request().register(),
        run.notes(),
        run.faults().listed(),
        run.faults().count(),
        differences,
        leaving,
        run.request().complete(),
        carriedOut,
        detail);
  }
}
