package org.hustings.server.organisation.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.hustings.server.ServerTest;
import org.hustings.server.audit.Actor;
import org.hustings.server.organisation.Provenance;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.organisation.csv.CsvSource;
import org.hustings.server.organisation.csv.TextFile;
import org.hustings.server.platform.work.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/// A register that begins empty, for tests of what is taken into it.
public abstract class ImportTest extends ServerTest {
  protected static final LocalDate AS_OF = LocalDate.of(2020, 8, 1);

  @Autowired protected RegisterImport register;

  @BeforeEach
  protected void begin_with_an_empty_register() {
    administrator.sql("TRUNCATE organisation.change CASCADE").update();
    administrator.sql("TRUNCATE account.address_change CASCADE").update();
    clock.moveTo(START);
  }

  protected ImportReport dryRun(RegisterName part, String text) {
    return register.dryRun(request(part, TextFile.of(text), false), Progress.SILENT);
  }

  protected ImportReport carryOut(RegisterName part, String text) {
    return register.carryOut(request(part, TextFile.of(text), false), Progress.SILENT);
  }

  /// As two people have agreed on, however many leave.
  protected ImportReport carryOutComplete(RegisterName part, String text) {
    return register.carryOut(
        request(part, TextFile.of(text), true), Progress.SILENT, Long.MAX_VALUE);
  }

  protected static ImportRequest request(RegisterName part, CsvSource file, boolean complete) {
    return new ImportRequest(
        part,
        file,
        new Provenance(Actor.command("import"), "membership system", AS_OF, ""),
        complete,
        ImportRequest.USUAL_KIND);
  }

  protected static Differences differences(ImportReport report) {
    assertThat(report.faults()).isEmpty();
    Differences differences = report.differences();
    assertThat(differences).isNotNull();
    return Objects.requireNonNull(differences);
  }

  protected static void changesNothing(ImportReport report) {
    assertThat(report.faults()).isEmpty();
    assertThat(report.changesNothing()).isTrue();
  }
}
