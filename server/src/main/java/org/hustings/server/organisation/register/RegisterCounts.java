package org.hustings.server.organisation.register;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hustings.server.organisation.Today;
import org.hustings.server.organisation.Words;
import org.hustings.server.organisation.member.Member;
import org.hustings.server.organisation.unit.Kind;
import org.hustings.server.organisation.unit.Kinds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How many the register has today of what definitions ask for by name.
@Component
public class RegisterCounts {
  private final JdbcClient database;
  private final Kinds kinds;
  private final Today today;

  RegisterCounts(JdbcClient database, Kinds kinds, Today today) {
    this.database = database;
    this.kinds = kinds;
    this.today = today;
  }

  /// @param members all that have not left
  /// @param units by kind; a kind that is recorded and has none has 0
  /// @param sections members by section, as definitions write it
  /// @param offices holders by office, as definitions write it
  /// @param lists members by list
  /// @param homes how members stand, and where
  public record Counted(
      long members,
      Map<String, Long> units,
      Map<String, Long> sections,
      Map<String, Long> offices,
      Map<String, Long> lists,
      Homes homes) {
    public Counted {
      units = Map.copyOf(units);
      sections = Map.copyOf(sections);
      offices = Map.copyOf(offices);
      lists = Map.copyOf(lists);
    }
  }

  /// Members by their status, and by unit, kind, region and nation of the unit that they belong to.
  public record Homes(
      Map<String, Long> statuses,
      Map<String, Long> units,
      Map<String, Long> kinds,
      Map<String, Long> regions,
      Map<String, Long> nations) {
    public static final Homes NONE = new Homes(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    public Homes {
      statuses = Map.copyOf(statuses);
      units = Map.copyOf(units);
      kinds = Map.copyOf(kinds);
      regions = Map.copyOf(regions);
      nations = Map.copyOf(nations);
    }
  }

  private record Row(String name, String kind, long number) {}

  /// Counts.
  public Counted now() {
    List<Kind> known = kinds.all();
    Map<String, Long> units =
        sum(
            """
            SELECT kind AS name, '' AS kind, count(*) AS number
            FROM organisation.unit WHERE superseded_by IS NULL GROUP BY kind
            """,
            Row::name);
    known.forEach(kind -> units.putIfAbsent(kind.id().slug(), 0L));
    units.keySet().removeIf(kind -> known.stream().noneMatch(one -> one.id().slug().equals(kind)));
    return new Counted(
        members(),
        units,
        sections(),
        sum(
            """
            SELECT o.role AS name, u.kind, count(*) AS number
            FROM organisation.officer o
            JOIN organisation.unit u ON u.slug = o.unit AND u.superseded_by IS NULL
            WHERE o.superseded_by IS NULL AND o.member IS NOT NULL
              AND (o.holds_until IS NULL OR o.holds_until >= :day) GROUP BY o.role, u.kind
            """,
            row ->
                RegisterEntries.role(
                    row.name(),
                    known.stream()
                        .filter(kind -> kind.id().slug().equals(row.kind()))
                        .findFirst()
                        .orElse(null))),
        sum(
            """
            SELECT list AS name, '' AS kind, count(*) AS number
            FROM organisation.list_entry WHERE superseded_by IS NULL GROUP BY list
            """,
            Row::name),
        homes());
  }

  private Map<String, Long> sections() {
    return sum(
        """
        SELECT s.name, '' AS kind, count(*) AS number
        FROM organisation.member m CROSS JOIN LATERAL unnest(m.sections) AS s (name)
        WHERE m.superseded_by IS NULL AND %s GROUP BY s.name
        """
            .formatted(Member.stands("m")),
        row -> Words.of(row.name()).slug());
  }

  private Homes homes() {
    return new Homes(by("m.status"), by("m.unit"), by("u.kind"), by("u.region"), by("u.nation"));
  }

  /// Members that have not left by one column of theirs or of their units.
  private Map<String, Long> by(String column) {
    return sum(
        """
        SELECT %1$s AS name, '' AS kind, count(*) AS number
        FROM organisation.member m
        LEFT JOIN organisation.unit u ON u.slug = m.unit AND u.superseded_by IS NULL
        WHERE m.superseded_by IS NULL AND %2$s
          AND %1$s IS NOT NULL AND %1$s <> '' GROUP BY %1$s
        """
            .formatted(column, Member.stands("m")),
        Row::name);
  }

  private long members() {
    return database
        .sql(
            "SELECT count(*) FROM organisation.member m WHERE m.superseded_by IS NULL AND "
                + Member.stands("m"))
        .query(Long.class)
        .single();
  }

  private Map<String, Long> sum(String sql, Function<Row, String> name) {
    return database
        .sql(sql)
        .param("day", today.day())
        .query((row, _) ->
            new Row(row.getString("name"), row.getString("kind"), row.getLong("number")))
        .list()
        .stream()
        .collect(groupingBy(name, summingLong(Row::number)));
  }
}
