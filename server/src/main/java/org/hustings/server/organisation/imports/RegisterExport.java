package org.hustings.server.organisation.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.hustings.count.file.CsvText;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.organisation.csv.Column;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes units, officers, members or lists to a file of the form that [RegisterImport] takes:
/// taking it in again changes nothing. That it was written is in the audit log, since most of it is
/// private.
@Component
public class RegisterExport {
  private final List<Exporter> exporters;
  private final AuditLog log;

  RegisterExport(List<Exporter> exporters, AuditLog log) {
    this.exporters = exporters;
    this.log = log;
  }

  /// Writes what is on the register now, with a line of headings; members come one after the other,
  /// so there may be millions. The writer stays open.
  ///
  /// @return how many entries were written
  /// @throws IllegalArgumentException for the kinds of unit, of which there is no file
  @Transactional
  public long write(RegisterName register, Writer to, Actor by) {
    Exporter exporter = exporter(register);
    LongAdder written = new LongAdder();
    try {
      to.write(CsvText.line(exporter.columns().stream().map(Column::heading).toList()));
      exporter.lines(cells -> {
        write(to, CsvText.line(cells));
        written.increment();
      });
      to.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    log.record(
        by,
        "organisation.exported",
        "register:" + register.word(),
        null,
        Map.of("entries", written.sum()));
    return written.sum();
  }

  private static void write(Writer to, String line) {
    try {
      to.write(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Exporter exporter(RegisterName register) {
    return exporters.stream()
        .filter(exporter -> exporter.register() == register)
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("No file of " + register.word() + " is written."));
  }
}
