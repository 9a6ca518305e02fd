package org.hustings.server.organisation.list;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.organisation.csv.Column;
import org.hustings.server.organisation.csv.CsvRow;
import org.hustings.server.organisation.imports.Difference;
import org.hustings.server.organisation.imports.Differences;
import org.hustings.server.organisation.imports.ImportRun;
import org.hustings.server.organisation.imports.Importer;
import org.hustings.server.organisation.imports.Listing;
import org.hustings.server.organisation.member.MemberRows;
import org.springframework.stereotype.Component;

/// Takes in a file of lists: which members the organisation names for what. What is not in the file
/// concerns only the lists that are.
@Component
class ListImport implements Importer {
  private final ListRows rows;
  private final MemberRows members;

  ListImport(ListRows rows, MemberRows members) {
    this.rows = rows;
    this.members = members;
  }

  @Override
  public RegisterName register() {
    return RegisterName.LISTS;
  }

  @Override
  public List<Column> columns() {
    return ListColumns.ALL;
  }

  @Override
  public Prepared prepare(ImportRun run) throws IOException {
    ListReading reading = new ListReading();
    run.read(ListColumns.ALL, reading::read);
    Map<ListEntry, CsvRow> inFile = reading.rows();
    Set<ListEntry> standing =
        Set.copyOf(rows.current(inFile.keySet().stream().map(ListEntry::list).distinct().toList()));
    Map<MemberNumber, String> names =
        members.names(
            Stream.concat(inFile.keySet().stream(), standing.stream())
                .map(ListEntry::member)
                .toList());
    reading.reportUnknown(names.keySet());
    return new Compared(inFile, standing, names, run.request().complete());
  }

  private final class Compared implements Prepared {
    private final Map<ListEntry, CsvRow> inFile;
    private final List<ListEntry> added;
    private final List<ListEntry> gone;
    private final Map<MemberNumber, String> names;
    private final boolean complete;

    Compared(
        Map<ListEntry, CsvRow> inFile,
        Set<ListEntry> standing,
        Map<MemberNumber, String> names,
        boolean complete) {
      this.inFile = inFile;
      this.added =
          inFile.keySet().stream().filter(listEntry -> !standing.contains(listEntry)).toList();
      this.gone =
          standing.stream().filter(listEntry -> !inFile.containsKey(listEntry)).sorted().toList();
      this.names = names;
      this.complete = complete;
    }

    @Override
    public Differences differences() {
      return new Differences(inFile.size(), listing(added), Listing.of(List.of()), listing(gone));
    }

    @Override
    public void carryOut(long change) {
      rows.add(added, change);
      if (complete) {
        rows.takeOff(gone, change);
      }
    }

    private Listing listing(List<ListEntry> entries) {
      return Listing.of(entries.stream().map(this::difference).toList());
    }

    private Difference difference(ListEntry entry) {
      CsvRow row = inFile.get(entry);
      String name = names.get(entry.member());
      String title = "%s: %s (number %s)".formatted(entry.list().words(), name, entry.member());
      return new Difference(row == null ? 0 : row.line(), title, List.of());
    }
  }
}
