package org.hustings.server.organisation;

import java.time.LocalDate;
import org.hustings.server.audit.Actor;
import org.hustings.server.organisation.imports.ImportRequest;
import org.hustings.server.organisation.imports.RegisterImport;
import org.hustings.server.platform.DemoFixture;
import org.hustings.server.platform.work.Progress;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The four local parties that had nominated by 3 August 2020, with the regions they are in. Nobody
/// is invented as an officer or a member of a real party.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DemoUnits implements DemoFixture {
  private static final Provenance SOURCE =
      new Provenance(
          Actor.system("demo"),
          "the nominations page of 3 August 2020",
          LocalDate.of(2020, 8, 3),
          "");

  private final RegisterImport register;
  private final Changes changes;

  DemoUnits(RegisterImport register, Changes changes) {
    this.register = register;
    this.changes = changes;
  }

  @Override
  public void load() {
    if (changes.last(RegisterName.UNITS) > 0) {
      return;
    }
    DemoFile file = DemoFile.named("nec-2020-units.csv");
    register.carryOut(
        new ImportRequest(RegisterName.UNITS, file, SOURCE, false, ImportRequest.USUAL_KIND),
        Progress.SILENT);
  }
}
