package org.hustings.cli.rehearse;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

/// The files that the printer gets, taken as the printer takes them: fetched, opened with the
/// printer's key, and handed over.
final class PrinterFiles {
  private PrinterFiles() {}

  /// @param taker is given each file's line of the manifest, and what is in it
  static void take(Rehearsal rehearsal, BiConsumer<NamedCsvRecord, byte[]> taker) {
    Participant officer = rehearsal.returningOfficer();
    String path = rehearsal.staffPath() + "/dispatch";
    String manifest = new String(officer.download(path + "/manifest.csv"), StandardCharsets.UTF_8);
    for (NamedCsvRecord file : CsvReader.builder().ofNamedCsvRecord(manifest)) {
      String name = file.getField("file");
      byte[] encrypted =
          officer.download(officer.open(path).taken().form(path + "/files/" + name + "/fetch"));
      taker.accept(file, rehearsal.printer().open(encrypted));
      officer.submit(officer.open(path).taken().form(path + "/files/" + name + "/handed-over"));
    }
  }
}
