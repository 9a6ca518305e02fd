package org.hustings.server.organisation.member;

import java.util.List;
import java.util.function.Consumer;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.organisation.csv.Column;
import org.hustings.server.organisation.imports.Cells;
import org.hustings.server.organisation.imports.Exporter;
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
    return List.of(
        MemberColumns.NUMBER,
        MemberColumns.NAME,
        MemberColumns.EMAIL,
        MemberColumns.ADDRESS,
        MemberColumns.BORN_ON,
        MemberColumns.JOINED_ON,
        MemberColumns.PAID_UP_TO,
        MemberColumns.STATUS,
        MemberColumns.UNIT,
        MemberColumns.SECTIONS);
  }

  @Override
  public void lines(Consumer<List<String>> line) {
    rows.each(member -> line.accept(cells(member)));
  }

  private static List<String> cells(Member member) {
    return List.of(
        member.number().value(),
        member.name(),
        Cells.of(member.email()),
        Cells.of(member.postalAddress()),
        Cells.of(member.bornOn()),
        Cells.of(member.joinedOn()),
        Cells.of(member.paidUpTo()),
        member.status(),
        Cells.of(member.unit()),
        Cells.several(member.sections()));
  }
}
