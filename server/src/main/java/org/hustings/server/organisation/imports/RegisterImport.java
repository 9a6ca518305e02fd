package org.hustings.server.organisation.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.organisation.Changes;
import org.hustings.server.organisation.RegisterName;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Takes a file of units, officers, members or lists into the register: all of it or nothing.
/// Taking the same file in again changes nothing.
@Component
public class RegisterImport {
  private final List<Importer> importers;
  private final Changes changes;
  private final JdbcClient database;
  private final AuditLog log;

  RegisterImport(List<Importer> importers, Changes changes, JdbcClient database, AuditLog log) {
    this.importers = importers;
    this.changes = changes;
    this.database = database;
    this.log = log;
  }

  /// Tells what taking the file in would change, and changes nothing.
  @Transactional
  public ImportReport dryRun(ImportRequest request, Progress progress) {
    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    return run(request, progress, false);
  }

  /// Takes the file in, unless it has a fault.
  @Transactional
  public ImportReport carryOut(ImportRequest request, Progress progress) {
    ImportReport report = run(request, progress, true);
    if (!report.carriedOut()) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
    return report;
  }

  private ImportReport run(ImportRequest request, Progress progress, boolean forGood) {
    MeasuredFile file = new MeasuredFile(request.file(), progress);
    ImportRun run =
        ImportRun.of(
            new ImportRequest(
                request.register(), file, request.provenance(), request.complete(), request.kind()),
            progress);
    changes.lock(request.register());
    try {
      Importer.Prepared prepared = importer(request.register()).prepare(run);
      Differences differences = run.faults().isEmpty() ? prepared.differences() : null;
      if (differences != null && forGood) {
        long change = changes.begin(request.register(), request.provenance());
        prepared.carryOut(change);
        keep(change, run.request(), differences, file.sha256());
      }
      return report(run, differences, differences != null && forGood);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
      ImportRun run, @Nullable Differences differences, boolean carriedOut) {
    return new ImportReport(
        run.request().register(),
        run.notes(),
        run.faults().listed(),
        run.faults().count(),
        differences,
        run.request().complete(),
        carriedOut);
  }
}
