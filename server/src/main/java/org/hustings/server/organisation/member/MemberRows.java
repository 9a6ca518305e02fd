package org.hustings.server.organisation.member;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.hustings.server.organisation.Dated;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.Rows;
import org.hustings.server.organisation.UnitId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of the table of members.
@Component
public class MemberRows {
  private static final String NOW =
      "SELECT f.* FROM organisation.member f WHERE f.superseded_by IS NULL AND ";

  private static final String IN_UNIT =
      """
      f.unit = :unit AND %s AND (f.number = :words OR f.name ILIKE :holding)
      """
          .formatted(Member.stands("f"));

  /// Rows that the driver holds at once while it hands on all of them.
  private static final int AT_ONCE = 5000;

  private final JdbcClient database;

  MemberRows(JdbcClient database) {
    this.database = database;
  }

  Optional<Member> find(String number) {
    return now("f.number = :number", Map.of("number", number)).stream().findFirst();
  }

  Map<MemberNumber, String> languages(Collection<MemberNumber> numbers) {
    Map<MemberNumber, String> languages = new HashMap<>();
    database
        .sql(
            """
            SELECT number, preferred_language FROM organisation.member
            WHERE superseded_by IS NULL AND number = ANY (:numbers)
              AND preferred_language IS NOT NULL
            """)
        .param("numbers", numbers.stream().map(MemberNumber::value).toArray(String[]::new))
        .query(
            (RowCallbackHandler)
                row ->
                    languages.put(
                        new MemberNumber(row.getString("number")),
                        row.getString("preferred_language")));
    return languages;
  }

  /// Hands on every member who has not left, by number; within a transaction, as only then the rows
  /// come in portions.
  void each(Consumer<Member> consumer) {
    database
        .sql(NOW + Member.stands("f") + " ORDER BY f.number")
        .withFetchSize(AT_ONCE)
        .query((RowCallbackHandler) row -> consumer.accept(member(row)));
  }

  List<Member> at(String address) {
    return now("lower(f.email) = lower(:address) ORDER BY f.number", Map.of("address", address));
  }

  /// Members whose number or address is this or whose name or postal address holds it, by name.
  List<Member> search(String words, int most) {
    return now(
        """
        (f.number = :words OR lower(f.email) = lower(:words)
          OR f.name ILIKE :holding OR f.postal_address ILIKE :holding)
        ORDER BY f.name, f.number LIMIT :most
        """,
        Map.of("words", words, "holding", "%" + literal(words) + "%", "most", most));
  }

  /// Who has not left, by number; a page of them.
  List<Member> after(String after, int most) {
    return now(
        "f.number > :after AND " + Member.stands("f") + " ORDER BY f.number LIMIT :most",
        Map.of("after", after, "most", most));
  }

  /// Who is a member in a unit and called so, by name; a page of them.
  List<Member> ofUnit(UnitId unit, String words, long from, int most) {
    return database
        .sql(NOW + IN_UNIT + "ORDER BY f.name, f.number OFFSET :from LIMIT :most")
        .params(inUnit(unit, words))
        .param("from", from)
        .param("most", most)
        .query((row, _) -> member(row))
        .list();
  }

  /// How many those are.
  public long countOfUnit(UnitId unit, String words) {
    return database
        .sql(
            "SELECT count(*) FROM organisation.member f WHERE f.superseded_by IS NULL AND "
                + IN_UNIT)
        .params(inUnit(unit, words))
        .query(Long.class)
        .single();
  }

  private static Map<String, ?> inUnit(UnitId unit, String words) {
    return Map.of("unit", unit.slug(), "words", words, "holding", "%" + literal(words) + "%");
  }

  /// The names of those of these numbers that are on the register.
  public Map<MemberNumber, String> names(Collection<MemberNumber> numbers) {
    HashMap<MemberNumber, String> names = new HashMap<MemberNumber, String>();
    database
        .sql(
            """
            SELECT number, name FROM organisation.member
            WHERE superseded_by IS NULL AND number = ANY (:numbers)
            """)
        .param("numbers", numbers.stream().map(MemberNumber::value).toArray(String[]::new))
        .query(row -> {
          names.put(new MemberNumber(row.getString("number")), row.getString("name"));
        });
    return names;
  }

  /// Records every member in a unit as being in another from now on, and tells how many they are.
  public int move(UnitId from, UnitId to, long change) {
    return database
        .sql(
            """
            WITH moving AS (
              UPDATE organisation.member f SET superseded_by = :change
              WHERE f.unit = :from AND f.superseded_by IS NULL AND %s
              RETURNING *)
            INSERT INTO organisation.member (number, %s, recorded_by)
            SELECT number, %s, :change FROM moving
            """
                .formatted(
                    Member.stands("f"),
                    FieldSql.COLUMNS,
                    FieldSql.columnsWith(MemberField.UNIT, ":to")))
        .param("change", change)
        .param("from", from.slug())
        .param("to", to.slug())
        .update();
  }

  /// Whether nobody is or ever was on the register.
  boolean isEmpty() {
    return database
        .sql("SELECT NOT EXISTS (SELECT FROM organisation.member)")
        .query(Boolean.class)
        .single();
  }

  long count() {
    return database
        .sql(
            "SELECT count(*) FROM organisation.member f WHERE f.superseded_by IS NULL AND "
                + Member.stands("f"))
        .query(Long.class)
        .single();
  }

  List<Dated<Member>> history(MemberNumber number) {
    return database
        .sql(
            "SELECT f.*, "
                + Rows.OF_CHANGES
                + "FROM organisation.member f "
                + Rows.CHANGES
                + "WHERE f.number = :number ORDER BY f.recorded_by DESC")
        .param("number", number.value())
        .query((row, _) -> Rows.dated(member(row), row))
        .list();
  }

  void supersede(MemberNumber number, long change) {
    database
        .sql(
            """
            UPDATE organisation.member SET superseded_by = :change
            WHERE number = :number AND superseded_by IS NULL
            """)
        .param("change", change)
        .param("number", number.value())
        .update();
  }

  void write(Member member, long change) {
    JdbcClient.StatementSpec statement =
        database
            .sql(
                "INSERT INTO organisation.member (number, %s, recorded_by) VALUES (:number, %s, :change)"
                    .formatted(FieldSql.COLUMNS, FieldSql.columns(column -> ":" + column)))
            .param("number", member.number().value())
            .param("change", change);
    for (MemberField field : MemberField.values()) {
      statement = statement.param(field.column(), FieldSql.parameter(field.of(member)));
    }
    statement.update();
  }

  private List<Member> now(String condition, Map<String, ?> parameters) {
    return database.sql(NOW + condition).params(parameters).query((row, _) -> member(row)).list();
  }

  public static Member member(ResultSet row) throws SQLException {
    return Member.of(new MemberNumber(row.getString("number")), field -> FieldSql.read(row, field));
  }

  /// The words with what LIKE would read as a pattern taken literally.
  private static String literal(String words) {
    return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
