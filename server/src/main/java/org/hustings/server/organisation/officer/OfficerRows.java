package org.hustings.server.organisation.officer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.server.organisation.Dated;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.Rows;
import org.hustings.server.organisation.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of the table of officers.
@Component
class OfficerRows {
  private static final String NOW =
      "SELECT f.* FROM organisation.officer f WHERE f.superseded_by IS NULL AND ";

  private final JdbcClient database;

  OfficerRows(JdbcClient database) {
    this.database = database;
  }

  List<Officer> ofUnit(UnitId unit) {
    return now("f.unit = :unit ORDER BY lower(f.role), f.name", Map.of("unit", unit.slug()));
  }

  List<Officer> ofUnit(UnitId unit, Instant asAt) {
    return database
        .sql(
            "SELECT f.* FROM organisation.officer f "
                + Rows.CHANGES
                + "WHERE f.unit = :unit AND "
                + Rows.STANDING_AT
                + " ORDER BY lower(f.role), f.name")
        .param("unit", unit.slug())
        .param("at", asAt)
        .query((row, _) -> officer(row))
        .list();
  }

  List<Officer> all() {
    return now("true ORDER BY f.unit, lower(f.role), f.name", Map.of());
  }

  Optional<Officer> find(long id) {
    return now("f.id = :id", Map.of("id", id)).stream().findFirst();
  }

  List<Officer> ofMember(MemberNumber member) {
    return now("f.member = :member", Map.of("member", member.value()));
  }

  /// Officers who are not on the membership register, at this address whatever its case.
  List<Officer> withoutNumberAt(String address) {
    return now(
        "f.member IS NULL AND lower(f.email) = lower(:address) ORDER BY f.id",
        Map.of("address", address));
  }

  List<Dated<Officer>> history(UnitId unit) {
    return database
        .sql(
            "SELECT f.*, "
                + Rows.OF_CHANGES
                + "FROM organisation.officer f "
                + Rows.CHANGES
                + "WHERE f.unit = :unit ORDER BY f.recorded_by DESC, f.role, f.name")
        .param("unit", unit.slug())
        .query((row, _) -> Rows.dated(officer(row), row))
        .list();
  }

  long nextId() {
    return database.sql("SELECT nextval('organisation.officer_id')").query(Long.class).single();
  }

  void supersede(long id, long change) {
    database
        .sql(
            """
            UPDATE organisation.officer SET superseded_by = :change
            WHERE id = :id AND superseded_by IS NULL
            """)
        .param("change", change)
        .param("id", id)
        .update();
  }

  void write(Officer officer, long change) {
    database
        .sql(
            """
            INSERT INTO organisation.officer
              (id, unit, role, name, member, email, phone, holds_from, holds_until, recorded_by)
            VALUES
              (:id, :unit, :role, :name, :member, :email, :phone, :from, :until, :change)
            """)
        .param("id", officer.id())
        .param("unit", officer.unit().slug())
        .param("role", officer.role())
        .param("name", officer.name())
        .param("member", officer.member() == null ? null : officer.member().value())
        .param("email", officer.email())
        .param("phone", officer.phone())
        .param("from", officer.from())
        .param("until", officer.until())
        .param("change", change)
        .update();
  }

  private List<Officer> now(String condition, Map<String, ?> parameters) {
    return database.sql(NOW + condition).params(parameters).query((row, _) -> officer(row)).list();
  }

  private static Officer officer(ResultSet row) throws SQLException {
    return new Officer(
        row.getLong("id"),
        new UnitId(row.getString("unit")),
        row.getString("role"),
        row.getString("name"),
        member(row.getString("member")),
        row.getString("email"),
        row.getString("phone"),
        Rows.day(row, "holds_from"),
        Rows.day(row, "holds_until"));
  }

  private static @Nullable MemberNumber member(@Nullable String number) {
    return number == null ? null : new MemberNumber(number);
  }
}
