package org.hustings.server.organisation.list;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.hustings.server.organisation.ListId;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.Words;
import org.hustings.server.organisation.csv.CsvRow;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;

/// Reads the lines of a file of lists. A line names a list in words or by its id, and a member by
/// number.
final class ListReading {
  private final Map<ListEntry, CsvRow> rows = new LinkedHashMap<>();

  void read(CsvRow row) {
    ListId list = list(row);
    MemberNumber member = member(row);
    if (list == null || member == null) {
      return;
    }
    ListEntry entry = new ListEntry(list, member);
    CsvRow first = rows.putIfAbsent(entry, row);
    if (first != null) {
      row.fault(
          ListColumns.MEMBER,
          Message.of(
              "cell-staff.list-twice",
              "number",
              member.toString(),
              "line",
              String.valueOf(first.line())),
          Message.of("cell-staff.keep-one"));
    }
  }

  /// The entries with their rows, in the order of the file.
  Map<ListEntry, CsvRow> rows() {
    return rows;
  }

  /// Reports every number that is not among these.
  void reportUnknown(Set<MemberNumber> known) {
    rows.forEach((entry, row) -> {
      if (!known.contains(entry.member())) {
        row.fault(
            ListColumns.MEMBER,
            Message.of("cell-staff.no-member", "number", entry.member().toString()),
            Message.of("cell-staff.no-member.do"));
      }
    });
  }

  private static @Nullable ListId list(CsvRow row) {
    String written = row.required(ListColumns.LIST);
    if (written == null) {
      return null;
    }
    String slug = Words.of(written).slug();
    if (slug.isEmpty()) {
      row.fault(
          ListColumns.LIST,
          Message.of("cell-staff.no-list", "found", written),
          Message.of("cell-staff.no-list.do"));
      return null;
    }
    return new ListId(slug);
  }

  private static @Nullable MemberNumber member(CsvRow row) {
    String written = row.required(ListColumns.MEMBER);
    if (written == null) {
      return null;
    }
    if (!MemberNumber.isNumber(written)) {
      row.fault(
          ListColumns.MEMBER,
          Message.of("cell-staff.no-number", "found", written),
          Message.of("cell-staff.no-number.do"));
      return null;
    }
    return new MemberNumber(written);
  }
}
