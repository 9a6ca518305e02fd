package org.hustings.server.organisation.unit;

import static org.assertj.core.api.Assumptions.assumeThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.hustings.server.organisation.KindId;
import org.hustings.server.organisation.UnitId;
import org.jspecify.annotations.Nullable;

/// Units made for tests without a database, and the directory of 648 local parties where it is
/// there.
final class SampleUnits {
  static final Kind CLP =
      new Kind(
          new KindId("clp"),
          "constituency party",
          "constituency parties",
          "CLP",
          List.of("Constituency Labour Party", "Labour Party", "constituency party"));
  static final Kind LABOUR_GROUP =
      new Kind(
          new KindId("labour-group"), "Labour group", "Labour groups", "Labour Group", List.of());
  static final List<Kind> KINDS = List.of(CLP, LABOUR_GROUP);
  static final LocalDate DAY = LocalDate.of(2020, 8, 3);

  private SampleUnits() {}

  static Unit clp(String name, String... aliases) {
    return unit(CLP, name, null, null, aliases);
  }

  static Unit unit(
      Kind kind,
      String name,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      String... aliases) {
    return new Unit(
        UnitId.from(kind.fullName(name)),
        kind,
        name,
        null,
        null,
        null,
        null,
        null,
        from,
        until,
        List.of(aliases),
        List.of());
  }

  static UnitIndex index(Unit... units) {
    return new UnitIndex(List.of(units), KINDS);
  }

  /// The names of the directory; the test is skipped where the folder of real input is absent.
  static List<String> directoryNames() {
    Path file =
        Path.of(System.getProperty("hustings.shared"), "data/labour/clp_directory_2010_2023.csv");
    assumeThat(file).as("the directory of local parties, %s, is absent", file).exists();
    try (CsvReader<NamedCsvRecord> lines =
        CsvReader.builder().ofNamedCsvRecord(Files.newBufferedReader(file))) {
      return lines.stream().map(line -> line.getField("name")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
