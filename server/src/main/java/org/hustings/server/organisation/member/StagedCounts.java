package org.hustings.server.organisation.member;

import java.util.List;
import java.util.function.Function;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.imports.Preview;
import org.hustings.server.organisation.imports.UnknownSection;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the staged lines of a file of members hold, counted.
final class StagedCounts {
  private static final int MOST_ALIKE = 5;

  private final JdbcClient database;
  private final MemberStaging staging;
  private final SectionMeanings meanings;
  private final Function<UnitId, String> unitNames;

  StagedCounts(
      JdbcClient database,
      MemberStaging staging,
      SectionMeanings meanings,
      Function<UnitId, String> unitNames) {
    this.database = database;
    this.staging = staging;
    this.meanings = meanings;
    this.unitNames = unitNames;
  }

  Preview preview() {
    return database
        .sql(MemberStaging.ADDRESSES)
        .query((row, _) ->
            new Preview(
                row.getLong("with_email"),
                row.getLong("without_email"),
                row.getLong("sharing"),
                units(),
                statuses(),
                first(sections())))
        .single();
  }

  /// The sections that lines name and no member is in yet.
  List<UnknownSection> unknownSections() {
    List<Preview.Count> named = sections();
    List<String> known = named.isEmpty() ? List.of() : knownSections();
    return named.stream()
        .filter(
            count -> known.stream().noneMatch(section -> SectionMeanings.same(section, count.of())))
        .limit(Preview.MOST)
        .map(count ->
            new UnknownSection(
                count.of(),
                count.lines(),
                known.stream()
                    .filter(section -> SectionMeanings.alike(section, count.of()))
                    .limit(MOST_ALIKE)
                    .toList()))
        .toList();
  }

  List<String> knownSections() {
    return meanings.sections();
  }

  private List<Preview.Count> units() {
    return staging.states(MemberField.UNIT)
        ? counts(MemberStaging.UNITS).stream()
            .map(count ->
                count.of().isEmpty()
                    ? count
                    : new Preview.Count(unitNames.apply(new UnitId(count.of())), count.lines()))
            .toList()
        : List.of();
  }

  private List<Preview.Standing> statuses() {
    return staging.states(MemberField.STATUS)
        ? counts(MemberStaging.STATUSES).stream()
            .map(count ->
                new Preview.Standing(
                    Member.wordOf(count.of()),
                    count.lines(),
                    count.of().equals(Member.wordOf(count.of()))
                        && !count.of().equals(Member.LEFT)))
            .toList()
        : List.of();
  }

  private List<Preview.Count> sections() {
    return staging.states(MemberField.SECTIONS)
        ? database
            .sql(MemberStaging.SECTIONS)
            .query((row, _) -> new Preview.Count(row.getString("of"), row.getLong("lines")))
            .list()
        : List.of();
  }

  private List<Preview.Count> counts(String sql) {
    return database
        .sql(sql)
        .param("most", Preview.MOST)
        .query((row, _) -> new Preview.Count(row.getString("of"), row.getLong("lines")))
        .list();
  }

  private static List<Preview.Count> first(List<Preview.Count> counts) {
    return counts.subList(0, Math.min(counts.size(), Preview.MOST));
  }
}
