package org.hustings.server.organisation.member;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.organisation.csv.Column;
import org.hustings.server.organisation.imports.Cells;
import org.hustings.server.organisation.imports.Exporter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes the members who have not left, by number. The name and the postal address take one column
/// each.
@Component
class MemberExport implements Exporter {
  private final MemberRows rows;

  MemberExport(MemberRows rows) {
    this.rows = rows;
  }

  @Override
  public RegisterName register() {
    return RegisterName.MEMBERS;
  }

  @Override
  public List<Column> columns() {
    return Stream.concat(
            Stream.of(MemberReading.NUMBER),
            Stream.of(MemberField.values()).map(MemberField::inFiles))
        .toList();
  }

  @Override
  public void lines(Consumer<List<String>> line) {
    rows.each(member -> line.accept(cells(member)));
  }

  private static List<String> cells(Member member) {
    return Stream.concat(
            Stream.of(member.number().value()),
            Stream.of(MemberField.values()).map(field -> cell(field.of(member))))
        .toList();
  }

  private static String cell(@Nullable Object value) {
    return value instanceof List<?> parts ? Cells.several(parts) : Cells.of(value);
  }
}
