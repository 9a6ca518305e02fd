package org.hustings.server.organisation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.hustings.server.audit.Actor;
import org.hustings.server.organisation.csv.CsvSource;
import org.hustings.server.platform.DemoFixture;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
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
    var file = new Resource(new ClassPathResource("demo/nec-2020-units.csv"));
    register.carryOut(
        new ImportRequest(RegisterName.UNITS, file, SOURCE, false, ImportRequest.USUAL_KIND),
        Progress.SILENT);
  }

  /// A file of the application itself.
  private record Resource(ClassPathResource resource) implements CsvSource {
    @Override
    public String name() {
      return resource.getPath();
    }

    @Override
    public long size() {
      try {
        return resource.contentLength();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public InputStream open() throws IOException {
      return resource.getInputStream();
    }
  }
}
