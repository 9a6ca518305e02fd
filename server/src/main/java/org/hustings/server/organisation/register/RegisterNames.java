package org.hustings.server.organisation.register;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hustings.server.organisation.Words;
import org.hustings.server.organisation.member.Member;
import org.hustings.server.organisation.unit.Kind;
import org.hustings.server.organisation.unit.Kinds;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the register has today of what a definition can ask for by name, to be chosen from.
@Component
public class RegisterNames {
  /// So many units are offered to choose from; 5,000 would make a page 350 kB longer.
  private static final int MOST_UNITS = 500;

  private static final String STANDING = " FROM organisation.unit WHERE superseded_by IS NULL";

  private final JdbcClient database;
  private final Kinds kinds;

  RegisterNames(JdbcClient database, Kinds kinds) {
    this.database = database;
    this.kinds = kinds;
  }

  /// @param kinds those that forms offer
  /// @param units by their names; none where there are too many to choose from
  /// @param manyUnits how many those are; 0 where all are offered
  /// @param sections as definitions write them
  /// @param offices likewise
  /// @param lists likewise
  /// @param statuses of those who are members
  /// @param regions as the directory writes them
  /// @param nations likewise
  public record Names(
      List<Kind> kinds,
      List<Unit> units,
      int manyUnits,
      SortedSet<String> sections,
      SortedSet<String> offices,
      SortedSet<String> lists,
      SortedSet<String> statuses,
      SortedSet<String> regions,
      SortedSet<String> nations) {
    public Names {
      kinds = List.copyOf(kinds);
      units = List.copyOf(units);
    }
  }

  /// A unit by its short name, and what it is called.
  public record Unit(String slug, String name) {}

  private record Held(String role, @Nullable String kind) {}

  /// All of it.
  public Names now() {
    List<Kind> known = kinds.all();
    int number = database.sql("SELECT count(*)" + STANDING).query(Integer.class).single();
    SortedSet<String> sections = new TreeSet<>();
    texts(
            "SELECT DISTINCT unnest(m.sections) FROM organisation.member m"
                + " WHERE m.superseded_by IS NULL AND "
                + Member.stands("m"))
        .forEach(section -> sections.add(Words.of(section).slug()));
    return new Names(
        kinds.offered(),
        number > MOST_UNITS ? List.of() : units(),
        number > MOST_UNITS ? number : 0,
        sections,
        offices(known),
        texts("SELECT DISTINCT list FROM organisation.list_entry WHERE superseded_by IS NULL"),
        texts(
            "SELECT DISTINCT m.status FROM organisation.member m WHERE m.superseded_by IS NULL AND "
                + Member.stands("m")),
        texts("SELECT DISTINCT region" + STANDING + " AND region <> ''"),
        texts("SELECT DISTINCT nation" + STANDING + " AND nation <> ''"));
  }

  private List<Unit> units() {
    return database
        .sql("SELECT slug, name" + STANDING)
        .query((row, _) -> new Unit(row.getString("slug"), row.getString("name")))
        .list()
        .stream()
        .sorted(comparing(Unit::name))
        .toList();
  }

  private SortedSet<String> offices(List<Kind> known) {
    SortedSet<String> offices = new TreeSet<>();
    database
        .sql(
            """
            SELECT DISTINCT o.role, u.kind FROM organisation.officer o
            JOIN organisation.unit u ON u.slug = o.unit AND u.superseded_by IS NULL
            WHERE o.superseded_by IS NULL AND o.member IS NOT NULL
            """)
        .query((row, _) -> new Held(row.getString("role"), row.getString("kind")))
        .list()
        .forEach(held -> offices.add(RegisterEntries.role(held.role(), kind(known, held.kind()))));
    return offices;
  }

  private static @Nullable Kind kind(List<Kind> known, @Nullable String slug) {
    return known.stream().filter(kind -> kind.id().slug().equals(slug)).findFirst().orElse(null);
  }

  private SortedSet<String> texts(String sql) {
    return new TreeSet<>(database.sql(sql).query(String.class).list());
  }
}
