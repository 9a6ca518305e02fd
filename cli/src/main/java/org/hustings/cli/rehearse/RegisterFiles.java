package org.hustings.cli.rehearse;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The invented society as the files that a membership system exports.
final class RegisterFiles {
  private RegisterFiles() {}

  static String units(List<InventedUnit> units) {
    return table(
        "unit,kind,region", units, unit -> List.of(unit.name(), unit.kind(), unit.region()));
  }

  static String members(List<InventedMember> members) {
    return table(
        "number,name,e-mail,postal address,born on,joined on,paid up to,unit,sections",
        members,
        member ->
            List.of(
                member.number(),
                member.person().name(),
                member.email() == null ? "" : member.email(),
                member.person().postalAddress(),
                member.person().bornOn().toString(),
                member.joinedOn().toString(),
                member.paidUpTo().toString(),
                member.unit().name(),
                String.join("|", member.sections())));
  }

  static String secretaries(List<Secretary> secretaries) {
    return table(
        "unit,role,name,member number",
        secretaries,
        secretary ->
            List.of(
                secretary.unit().name(),
                "Secretary",
                secretary.member().person().name(),
                secretary.member().number()));
  }

  private static <T> String table(String headings, List<T> rows, Function<T, List<String>> cells) {
    return Stream.concat(
            Stream.of(headings),
            rows.stream()
                .map(row ->
                    cells.apply(row).stream()
                        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(","))))
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
