package org.hustings.server.organisation.register;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hustings.server.organisation.KindId;
import org.hustings.server.organisation.ListId;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.Rows;
import org.hustings.server.organisation.Today;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.Words;
import org.hustings.server.organisation.member.MemberRows;
import org.hustings.server.organisation.unit.Kind;
import org.hustings.server.organisation.unit.Kinds;
import org.hustings.server.platform.sql.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The members with all that conditions of eligibility ask of them, as the register stood at an
/// instant: what was recorded by then, and of the offices those held on that day.
@Component
public class RegisterEntries {
  /// Rows that the driver holds at once while it hands on half a million of them.
  private static final int AT_ONCE = 5000;

  /// One statement, so that all of it is of one moment. Offices and lists are looked up by index
  /// for each member: joined as a whole, they take hours where the planner expects few rows.
  private static final String ENTRIES =
      """
      SELECT m.*, o.units AS office_units, o.kinds AS office_kinds, o.roles AS office_roles, l.lists,
        h.kind AS home_kind, h.region AS home_region, h.nation AS home_nation,
        d.sections AS declared_sections, d.consents AS declared_consents
      FROM (SELECT f.* FROM organisation.member f %1$s) m
      CROSS JOIN LATERAL (
        SELECT array_agg(o.unit) AS units, array_agg(u.kind) AS kinds, array_agg(o.role) AS roles
        FROM (
          SELECT f.* FROM organisation.officer f %1$s AND f.member = m.number
            AND (f.holds_from IS NULL OR f.holds_from <= :day)
            AND (f.holds_until IS NULL OR f.holds_until >= :day)) o
        JOIN (SELECT f.* FROM organisation.unit f %1$s) u ON u.slug = o.unit) o
      CROSS JOIN LATERAL (
        SELECT array_agg(f.list) AS lists
        FROM organisation.list_entry f %1$s AND f.member = m.number) l
      LEFT JOIN LATERAL (
        SELECT f.kind, f.region, f.nation
        FROM organisation.unit f %1$s AND f.slug = m.unit LIMIT 1) h ON true
      CROSS JOIN LATERAL (
        SELECT array_agg(s.section ORDER BY s.id) AS sections,
          array_agg(s.consent ORDER BY s.id) AS consents
        FROM organisation.section_declaration s
        WHERE s.member = m.number AND s.declared_at <= :at
          AND (s.withdrawn_at IS NULL OR s.withdrawn_at > :at)) d
      """
          .formatted(Rows.CHANGES + "WHERE " + Rows.STANDING_AT);

  private final JdbcClient database;
  private final Kinds kinds;
  private final Today today;

  RegisterEntries(JdbcClient database, Kinds kinds, Today today) {
    this.database = database;
    this.kinds = kinds;
    this.today = today;
  }

  /// Hands on every member, those who have left included, in no stated order; none is kept in
  /// memory, so there may be millions.
  @Transactional(readOnly = true)
  public void asAt(Instant instant, Consumer<RegisterEntry> consumer) {
    Map<String, Kind> known = known();
    statement(ENTRIES, instant)
        .withFetchSize(AT_ONCE)
        .query((RowCallbackHandler) row -> consumer.accept(entry(row, known)));
  }

  /// One member as the register stood at the instant; nothing where it did not have them yet.
  @Transactional(readOnly = true)
  public Optional<RegisterEntry> find(MemberNumber number, Instant asAt) {
    Map<String, Kind> known = known();
    return statement(ENTRIES + "WHERE m.number = :number", asAt)
        .param("number", number.value())
        .query((row, _) -> entry(row, known))
        .optional();
  }

  private JdbcClient.StatementSpec statement(String sql, Instant at) {
    return database.sql(sql).param("at", at).param("day", at.atZone(today.zone()).toLocalDate());
  }

  private Map<String, Kind> known() {
    return kinds.all().stream().collect(toMap(kind -> kind.id().slug(), Function.identity()));
  }

  private static RegisterEntry entry(ResultSet row, Map<String, Kind> kinds) throws SQLException {
    return new RegisterEntry(
        MemberRows.member(row), offices(row, kinds), lists(row), home(row), declared(row));
  }

  private static RegisterEntry.@Nullable Home home(ResultSet row) throws SQLException {
    String unit = row.getString("unit");
    String kind = row.getString("home_kind");
    return unit == null || kind == null
        ? null
        : new RegisterEntry.Home(
            new UnitId(unit),
            new KindId(kind),
            row.getString("home_region"),
            row.getString("home_nation"));
  }

  private static List<RegisterEntry.Office> offices(ResultSet row, Map<String, Kind> kinds)
      throws SQLException {
    if (row.getArray("office_units") == null) {
      return List.of();
    }
    List<String> units = Columns.texts(row, "office_units");
    List<String> ofKinds = Columns.texts(row, "office_kinds");
    List<String> roles = Columns.texts(row, "office_roles");
    ArrayList<RegisterEntry.Office> offices = new ArrayList<RegisterEntry.Office>();
    for (int at = 0; at < units.size(); at++) {
      String kind = ofKinds.get(at);
      offices.add(
          new RegisterEntry.Office(
              new UnitId(units.get(at)), new KindId(kind), role(roles.get(at), kinds.get(kind))));
    }
    return offices;
  }

  static String role(String written, @Nullable Kind kind) {
    Words words = Words.of(written);
    return (kind == null ? words : kind.bare(words)).slug();
  }

  private static Map<String, String> declared(ResultSet row) throws SQLException {
    if (row.getArray("declared_sections") == null) {
      return Map.of();
    }
    List<String> sections = Columns.texts(row, "declared_sections");
    List<String> consents = Columns.texts(row, "declared_consents");
    Map<String, String> declared = new HashMap<>();
    for (int at = 0; at < sections.size(); at++) {
      declared.put(sections.get(at), consents.get(at));
    }
    return declared;
  }

  private static Set<ListId> lists(ResultSet row) throws SQLException {
    return row.getArray("lists") == null
        ? Set.of()
        : Columns.texts(row, "lists").stream().map(ListId::new).collect(Collectors.toSet());
  }
}
