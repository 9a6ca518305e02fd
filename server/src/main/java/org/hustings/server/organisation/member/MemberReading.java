package org.hustings.server.organisation.member;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.csv.Column;
import org.hustings.server.organisation.csv.CsvRow;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.organisation.unit.UnitFinder;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;

/// Reads the lines of a file of members.
final class MemberReading {
  static final Column NUMBER =
      Column.required(
              "number",
              "membership number",
              "member number",
              "member no",
              "membership no",
              "member id",
              "membership id")
          .orLikely(
              "membership ref",
              "membership reference",
              "member ref",
              "member reference",
              "mem no",
              "constituent id",
              "contact id",
              "supporter id",
              "id");

  private static final List<MemberField> FIELDS = List.of(MemberField.values());

  private final EmailCell addresses;
  private final StatusMeanings.Known statuses;
  private final SectionMeanings.Known sections;
  private final UnitFinder units;

  MemberReading(
      EmailCell addresses,
      StatusMeanings.Known statuses,
      SectionMeanings.Known sections,
      UnitFinder units) {
    this.addresses = addresses;
    this.statuses = statuses;
    this.sections = sections;
    this.units = units;
  }

  /// Every column that is understood.
  static List<Column> columns() {
    return Stream.concat(
            Stream.of(NUMBER),
            FIELDS.stream()
                .flatMap(field -> Stream.concat(Stream.of(field.inFiles()), parts(field).stream())))
        .toList();
  }

  /// The columns any of which has a name, whole or in part.
  static Stream<Column> names() {
    return Stream.concat(Stream.of(MemberField.NAME.inFiles()), parts(MemberField.NAME).stream());
  }

  /// The columns of the register about which the file has something to say.
  static List<String> stated(CsvRow row) {
    return FIELDS.stream()
        .filter(field -> row.has(field.inFiles()) || parts(field).stream().anyMatch(row::has))
        .map(MemberField::column)
        .toList();
  }

  /// The line, or null where it has a fault that leaves nobody to speak of.
  @Nullable MemberLine read(CsvRow row) {
    String number = number(row);
    boolean isFaulty = number == null;
    List<@Nullable Object> values = new ArrayList<>(FIELDS.size());
    for (MemberField field : FIELDS) {
      Object value = value(row, field);
      isFaulty |= field == MemberField.NAME && value == null;
      values.add(value);
    }
    return isFaulty ? null : new MemberLine(row.line(), Objects.requireNonNull(number), values);
  }

  private @Nullable Object value(CsvRow row, MemberField field) {
    return switch (field.type()) {
      case FieldType.Line _ -> field == MemberField.NAME ? name(row) : row.text(field.inFiles());
      case FieldType.Lines _ -> lines(row, field);
      case FieldType.Email _ -> addresses.of(row, field.inFiles());
      case FieldType.Day _ -> row.day(field.inFiles());
      case FieldType.Standing _ -> standing(row, field.inFiles());
      case FieldType.OfUnit _ -> unit(row, field.inFiles());
      case FieldType.Several _ -> sections.meant(row.several(field.inFiles()));
      case FieldType.Choice choice -> choice(row, field.inFiles(), choice);
    };
  }

  private static @Nullable String number(CsvRow row) {
    String number = row.required(NUMBER);
    if (number != null && !MemberNumber.isNumber(number)) {
      row.fault(
          NUMBER,
          Message.of("cell-staff.no-number", "found", number),
          Message.of("cell-staff.no-number.do"));
      return null;
    }
    return number;
  }

  private static @Nullable String name(CsvRow row) {
    Column whole = MemberField.NAME.inFiles();
    if (row.has(whole)) {
      return row.required(whole);
    }
    String parts = joined(row, " ", parts(MemberField.NAME));
    if (parts == null) {
      row.fault(whole, Message.of("cell-staff.no-name"), Message.of("cell-staff.no-name.do"));
    }
    return parts;
  }

  private static @Nullable String lines(CsvRow row, MemberField field) {
    String whole = row.text(field.inFiles());
    return whole == null
        ? joined(row, "\n", parts(field))
        : whole.lines().map(String::strip).collect(Collectors.joining("\n"));
  }

  private @Nullable String standing(CsvRow row, Column column) {
    if (!row.has(column)) {
      return null;
    }
    String standing = row.text(column);
    return standing == null ? Member.ACTIVE : statuses.recorded(standing);
  }

  private @Nullable UnitId unit(CsvRow row, Column column) {
    String name = row.text(column);
    Unit unit = name == null ? null : units.find(row, column, name);
    return unit == null ? null : unit.id();
  }

  private static @Nullable String choice(CsvRow row, Column column, FieldType.Choice choice) {
    String written = row.text(column);
    if (written == null) {
      return null;
    }
    String key = choice.find(written).map(FieldType.Option::key).orElse(null);
    if (key == null) {
      row.fault(
          column,
          Message.of("cell-staff.no-choice", "found", written, "column", column.heading()),
          Message.of("cell-staff.no-choice.do", "keys", choice.keys()));
    }
    return key;
  }

  private static List<Column> parts(MemberField field) {
    return switch (field.type()) {
      case FieldType.Line(List<Column> parts) -> parts;
      case FieldType.Lines(List<Column> parts) -> parts;
      case FieldType.Email _,
          FieldType.Day _,
          FieldType.Standing _,
          FieldType.OfUnit _,
          FieldType.Several _,
          FieldType.Choice _ ->
          List.of();
    };
  }

  private static @Nullable String joined(CsvRow row, String between, List<Column> columns) {
    String text =
        columns.stream()
            .map(row::text)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(between));
    return text.isEmpty() ? null : text;
  }
}
