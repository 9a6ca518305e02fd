package org.hustings.server.nomination;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.hustings.definition.ContestId;
import org.hustings.server.candidacy.Statement;
import org.hustings.server.organisation.MemberNumber;

/// A member of the invented society who stands, as a file of the demo has it.
record DemoCandidate(ContestId contest, MemberNumber member, Statement statement) {
  private static final String FILE = "/demo/wrenford-candidates.csv";

  static List<DemoCandidate> all() {
    try (InputStream file =
            Objects.requireNonNull(DemoCandidate.class.getResourceAsStream(FILE), FILE);
        CsvReader<NamedCsvRecord> rows =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return rows.stream().map(DemoCandidate::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DemoCandidate of(NamedCsvRecord row) {
    return new DemoCandidate(
        ContestId.of(row.getField("election"), row.getField("contest")),
        new MemberNumber(row.getField("member")),
        new Statement(row.getField("statement")));
  }
}
