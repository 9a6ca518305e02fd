package org.hustings.cli.rehearse;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The invented society as the files that a membership system exports.
final class RegisterFiles {
  private RegisterFiles() {}

  static String units(List<InventedUnit> units) {
    return table(
        "unit,id,kind,region,nation",
        units,
        unit ->
            List.of(
                unit.name(),
                Objects.requireNonNullElse(unit.id(), ""),
                unit.kind(),
                unit.region(),
                Objects.requireNonNullElse(unit.nation(), "")));
  }

  /// @param declared the sections of which no register says who is in them
  static String members(List<InventedMember> members, Set<String> declared) {
    return table(
        "number,name,e-mail,postal address,born on,joined on,paid up to,status,unit,sections",
        members,
        member ->
            List.of(
                member.number(),
                member.person().name(),
                member.email() == null ? "" : member.email(),
                member.person().postalAddress(),
                Objects.toString(member.facts().bornOn(), ""),
                Objects.toString(member.facts().joinedOn(), ""),
                Objects.toString(member.facts().paidUpTo(), ""),
                member.facts().status(),
                member.unit().name(),
                member.facts().sections().stream()
                    .filter(section -> !declared.contains(section))
                    .sorted()
                    .collect(Collectors.joining("|"))));
  }

  /// Who acts for a unit, and who holds what other office in their own.
  static String officers(Society society) {
    Set<InventedMember> secretaries = Set.copyOf(society.secretaries().values());
    Stream<List<String>> acting =
        society.secretaries().entrySet().stream()
            .map(entry -> officer(entry.getKey(), "Secretary", entry.getValue()));
    Stream<List<String>> others =
        society.members().stream()
            .flatMap(member ->
                new TreeSet<>(member.facts().offices())
                    .stream()
                        .filter(office ->
                            !office.equals(Inventing.SECRETARY) || !secretaries.contains(member))
                        .map(office -> officer(member.unit(), office, member)));
    return table(
        "unit,role,name,member number",
        Stream.concat(acting, others).toList(),
        Function.identity());
  }

  private static List<String> officer(InventedUnit unit, String role, InventedMember member) {
    return List.of(unit.name(), role, member.person().name(), member.number());
  }

  static String lists(List<InventedMember> members) {
    return table(
        "list,member number",
        members.stream()
            .flatMap(member ->
                new TreeSet<>(member.facts().lists())
                    .stream().map(list -> List.of(list, member.number())))
            .toList(),
        Function.identity());
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
