package org.hustings.server.organisation.member;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.csv.Column;
import org.hustings.server.organisation.csv.CsvRow;
import org.hustings.server.organisation.unit.UnitFinder;
import org.hustings.server.organisation.unit.UnitIndex;
import org.jspecify.annotations.Nullable;

/// Reads the lines of a file of members.
final class MemberReading {

  private final UnitFinder units;

  MemberReading(UnitIndex index, LocalDate day) {
    this.units = new UnitFinder(index, day);
  }

  /// The line, or null where it has a fault that leaves nobody to speak of.
  @Nullable MemberLine read(CsvRow row) {
    var number = number(row);
    var name = name(row);
    var email = EmailCell.of(row, MemberColumns.EMAIL);
    var bornOn = row.day(MemberColumns.BORN_ON);
    var joinedOn = row.day(MemberColumns.JOINED_ON);
    var paidUpTo = row.day(MemberColumns.PAID_UP_TO);
    var unitName = row.text(MemberColumns.UNIT);
    var unit = unitName == null ? null : units.find(row, MemberColumns.UNIT, unitName);
    return number == null || name == null
        ? null
        : new MemberLine(
            row.line(),
            number,
            name,
            email,
            postalAddress(row),
            bornOn,
            joinedOn,
            paidUpTo,
            status(row),
            unit == null ? null : unit.id(),
            row.several(MemberColumns.SECTIONS).stream().distinct().sorted().toList());
  }

  private static @Nullable String number(CsvRow row) {
    var number = row.required(MemberColumns.NUMBER);
    if (number != null && !MemberNumber.isNumber(number)) {
      row.fault(
          MemberColumns.NUMBER,
          "\"" + number + "\" is not a membership number.",
          "Write it without spaces, in at most 40 characters.");
      return null;
    }
    return number;
  }

  private static @Nullable String name(CsvRow row) {
    if (row.has(MemberColumns.NAME)) {
      return row.required(MemberColumns.NAME);
    }
    var parts = joined(row, " ", List.of(MemberColumns.FIRST_NAME, MemberColumns.SURNAME));
    if (parts == null) {
      row.fault(
          MemberColumns.NAME,
          "No name stands in this line.",
          "Every member must have a name, in a column \"name\" or in \"first name\" and"
              + " \"surname\".");
    }
    return parts;
  }

  private static @Nullable String postalAddress(CsvRow row) {
    var whole = row.text(MemberColumns.ADDRESS);
    return whole == null
        ? joined(row, "\n", MemberColumns.ADDRESS_LINES)
        : whole.lines().map(String::strip).collect(Collectors.joining("\n"));
  }

  private static @Nullable String status(CsvRow row) {
    if (!row.has(MemberColumns.STATUS)) {
      return null;
    }
    var status = row.text(MemberColumns.STATUS);
    return status == null ? Member.ACTIVE : status.toLowerCase(Locale.UK);
  }

  private static @Nullable String joined(CsvRow row, String between, List<Column> columns) {
    var text =
        columns.stream()
            .map(row::text)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(between));
    return text.isEmpty() ? null : text;
  }

  /// Which columns of the register the file has something to say about.
  static List<String> stated(CsvRow row) {
    return Stream.of(
            "name",
            row.has(MemberColumns.EMAIL) ? "email" : null,
            row.has(MemberColumns.ADDRESS)
                    || MemberColumns.ADDRESS_LINES.stream().anyMatch(row::has)
                ? "postal_address"
                : null,
            row.has(MemberColumns.BORN_ON) ? "born_on" : null,
            row.has(MemberColumns.JOINED_ON) ? "joined_on" : null,
            row.has(MemberColumns.PAID_UP_TO) ? "paid_up_to" : null,
            row.has(MemberColumns.STATUS) ? "status" : null,
            row.has(MemberColumns.UNIT) ? "unit" : null,
            row.has(MemberColumns.SECTIONS) ? "sections" : null)
        .filter(Objects::nonNull)
        .toList();
  }
}
