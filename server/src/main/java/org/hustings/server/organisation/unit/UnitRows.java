package org.hustings.server.organisation.unit;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hustings.server.organisation.Dated;
import org.hustings.server.organisation.KindId;
import org.hustings.server.organisation.Rows;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.platform.sql.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of the table of units.
@Component
class UnitRows {
  private static final String SELECT =
      "SELECT f.*, " + Rows.OF_CHANGES + "FROM organisation.unit f " + Rows.CHANGES;

  private final JdbcClient database;
  private final Kinds kinds;

  UnitRows(JdbcClient database, Kinds kinds) {
    this.database = database;
    this.kinds = kinds;
  }

  List<Unit> current() {
    return read("WHERE f.superseded_by IS NULL", Map.of()).stream().map(Dated::fact).toList();
  }

  /// As the register stood at an earlier instant.
  List<Unit> asAt(Instant instant) {
    return read("WHERE " + Rows.STANDING_AT, Map.of("at", instant)).stream()
        .map(Dated::fact)
        .toList();
  }

  /// What units were called before, by the unit: names that no correction took from them.
  Map<UnitId, List<String>> formerNames() {
    Map<UnitId, List<String>> names = new HashMap<>();
    database
        .sql(
            """
            SELECT DISTINCT old.slug, old.name FROM organisation.unit old
            JOIN organisation.unit now ON now.slug = old.slug AND now.superseded_by IS NULL
            WHERE old.superseded_by IS NOT NULL AND old.name <> now.name
            ORDER BY old.slug, old.name
            """)
        .query(row -> {
          names
              .computeIfAbsent(new UnitId(row.getString("slug")), _ -> new ArrayList<>())
              .add(row.getString("name"));
        });
    return names;
  }

  /// All that was ever recorded of one unit, the newest first.
  List<Dated<Unit>> history(UnitId unit) {
    return read("WHERE f.slug = :slug ORDER BY f.recorded_by DESC", Map.of("slug", unit.slug()));
  }

  boolean isTaken(UnitId unit) {
    return database
        .sql("SELECT EXISTS (SELECT FROM organisation.unit WHERE slug = :slug)")
        .param("slug", unit.slug())
        .query(Boolean.class)
        .single();
  }

  void supersede(UnitId unit, long change) {
    database
        .sql(
            """
            UPDATE organisation.unit SET superseded_by = :change
            WHERE slug = :slug AND superseded_by IS NULL
            """)
        .param("change", change)
        .param("slug", unit.slug())
        .update();
  }

  void write(Unit unit, long change) {
    database
        .sql(
            """
            INSERT INTO organisation.unit
              (slug, kind, name, parent, region, nation, code, basis, exists_from, exists_until,
               aliases, successors, recorded_by)
            VALUES
              (:slug, :kind, :name, :parent, :region, :nation, :code, :basis, :from, :until,
               :aliases, :successors, :change)
            """)
        .param("slug", unit.id().slug())
        .param("kind", unit.kind().id().slug())
        .param("name", unit.name())
        .param("parent", slug(unit.parent()))
        .param("region", unit.region())
        .param("nation", unit.nation())
        .param("code", unit.code())
        .param("basis", unit.basis())
        .param("from", unit.from())
        .param("until", unit.until())
        .param("aliases", unit.aliases())
        .param("successors", unit.successors())
        .param("change", change)
        .update();
  }

  private List<Dated<Unit>> read(String which, Map<String, ?> parameters) {
    Map<String, Kind> known =
        kinds.all().stream().collect(toMap(kind -> kind.id().slug(), Function.identity()));
    return database
        .sql(SELECT + which)
        .params(parameters)
        .query((row, _) -> Rows.dated(unit(row, known), row))
        .list();
  }

  private static Unit unit(ResultSet row, Map<String, Kind> kinds) throws SQLException {
    String kind = row.getString("kind");
    return new Unit(
        new UnitId(row.getString("slug")),
        kinds.computeIfAbsent(kind, UnitRows::unnamed),
        row.getString("name"),
        id(row.getString("parent")),
        row.getString("region"),
        row.getString("nation"),
        row.getString("code"),
        row.getString("basis"),
        Rows.day(row, "exists_from"),
        Rows.day(row, "exists_until"),
        Columns.texts(row, "aliases"),
        Columns.texts(row, "successors", UnitId::new));
  }

  /// Kinds are checked when a unit is recorded and none is ever removed; should one be missing all
  /// the same, its units are still shown, under the kind's own word.
  private static Kind unnamed(String slug) {
    return new Kind(new KindId(slug), slug, slug, "", List.of());
  }

  private static @Nullable UnitId id(@Nullable String slug) {
    return slug == null ? null : new UnitId(slug);
  }

  private static @Nullable String slug(@Nullable UnitId id) {
    return id == null ? null : id.slug();
  }
}
