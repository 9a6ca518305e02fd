package org.hustings.server.roll;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hustings.definition.ElectionId;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.platform.OwnersActs;
import org.hustings.server.platform.sql.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of the electors who are on a roll now, with the addresses that hold now.
@Component
public class ElectorRows {
  private static final int AT_ONCE = 5_000;
  private static final String ON_THE_ROLL =
      "SELECT * FROM roll.entry WHERE election = :election AND removed_at IS NULL AND ";

  private static final String BY_UNIT =
      """
      SELECT coalesce(unit, '') AS unit, count(*) AS electors FROM roll.elector
      WHERE election = :election AND %s GROUP BY 1
      """;

  private final JdbcClient database;
  private final OwnersActs owner;

  ElectorRows(JdbcClient database, OwnersActs owner) {
    this.database = database;
    this.owner = owner;
  }

  public Optional<Elector> find(ElectionId election, ElectorNumber number) {
    return list("number = :number", election, Map.of("number", number.value())).stream()
        .findFirst();
  }

  public Optional<Elector> ofMember(ElectionId election, MemberNumber member) {
    return list("member = :member", election, Map.of("member", member.value())).stream()
        .findFirst();
  }

  Map<MemberNumber, ElectorNumber> numbersOf(
      ElectionId election, Collection<MemberNumber> members) {
    Map<MemberNumber, ElectorNumber> numbers = new HashMap<>();
    database
        .sql(
            """
            SELECT member, number FROM roll.elector
            WHERE election = :election AND removed_at IS NULL AND member = ANY (:members)
            """)
        .param("election", election.slug())
        .param("members", members.stream().map(MemberNumber::value).toArray(String[]::new))
        .query(row -> {
          numbers.put(
              new MemberNumber(row.getString("member")), new ElectorNumber(row.getInt("number")));
        });
    return numbers;
  }

  List<Elector> at(ElectionId election, String email) {
    // by the two indexes: what is the address now is known only of both together
    return list(
        """
        number IN (
          SELECT number FROM roll.elector
          WHERE election = :election AND lower(email) = lower(:email)
          UNION SELECT elector FROM roll.address
          WHERE election = :election AND lower(email) = lower(:email))
        AND lower(email) = lower(:email) ORDER BY number
        """,
        election,
        Map.of("email", email.strip()));
  }

  List<String> emailsOf(ElectionId election, ElectorNumber number) {
    return database
        .sql(
            """
            SELECT email FROM (
              SELECT 0 AS id, email FROM roll.elector
              WHERE election = :election AND number = :number
              UNION ALL
              SELECT id, email FROM roll.address
              WHERE election = :election AND elector = :number) AS known
            WHERE email IS NOT NULL ORDER BY id DESC
            """)
        .param("election", election.slug())
        .param("number", number.value())
        .query(String.class)
        .list();
  }

  List<Elector> after(ElectionId election, ElectorNumber after, int most) {
    return list(
        "number > :after ORDER BY number LIMIT :most",
        election,
        Map.of("after", after.value(), "most", most));
  }

  List<Elector> among(ElectionId election, Collection<ElectorNumber> numbers) {
    return list("number = ANY (:numbers) ORDER BY number", election, Map.of("numbers", numbers));
  }

  long size(ElectionId election) {
    return database
        .sql("SELECT count(*) FROM roll.elector WHERE election = ? AND removed_at IS NULL")
        .param(election.slug())
        .query(Long.class)
        .single();
  }

  Map<String, Long> byUnit(ElectionId election) {
    return byUnit(
        database.sql(BY_UNIT.formatted("removed_at IS NULL")).param("election", election.slug()));
  }

  Map<String, Long> byUnit(ElectionId election, Collection<ElectorNumber> numbers) {
    return byUnit(
        database
            .sql(BY_UNIT.formatted("number = ANY (:numbers)"))
            .param("election", election.slug())
            .param("numbers", numbers.stream().mapToInt(ElectorNumber::value).toArray()));
  }

  private static Map<String, Long> byUnit(JdbcClient.StatementSpec statement) {
    return statement
        .query((row, _) -> Map.entry(row.getString("unit"), row.getLong("electors")))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// Draws numbers for everybody in the draft table of this transaction, and writes the roll.
  public void draw(ElectionId election) {
    database
        .sql(
            """
            INSERT INTO roll.elector
              (election, number, member, name, email, postal_address, unit, region, sections,
               entitlements)
            SELECT :election, row_number() OVER (ORDER BY lot, member), member, name, email,
              postal_address, unit, region, sections, entitlements
            FROM draft ORDER BY lot, member
            """)
        .param("election", election.slug())
        .update();
    // so many at once: without it electors are looked for by the wrong index for a minute or more,
    // and on connections that are kept for longer
    owner.takeStatistics("roll.elector");
  }

  /// Puts somebody on a frozen roll, under the number after the last.
  public ElectorNumber add(ElectionId election, Drafted drafted, Instant at) {
    // one after the other: each takes the next number
    database
        .sql("SELECT election FROM roll.frozen WHERE election = ? FOR NO KEY UPDATE")
        .param(election.slug())
        .query(String.class)
        .single();
    return new ElectorNumber(
        database
            .sql(
                """
                INSERT INTO roll.elector
                  (election, number, member, name, email, postal_address, unit, region, sections,
                   entitlements, added_at)
                SELECT :election, max(number) + 1, :member, :name, :email, :postalAddress, :unit,
                  :region, :sections, :entitlements, :at
                FROM roll.elector WHERE election = :election
                RETURNING number
                """)
            .param("election", election.slug())
            .param("member", drafted.member().number().value())
            .param("name", drafted.member().name())
            .param("email", drafted.member().email())
            .param("postalAddress", drafted.member().postalAddress())
            .param("unit", drafted.unit() == null ? null : drafted.unit().id().slug())
            .param("region", drafted.region())
            .param("sections", drafted.sections())
            .param("entitlements", drafted.entitlements().texts())
            .param("at", at)
            .query(Integer.class)
            .single());
  }

  /// Takes somebody off the roll; false if they are not on it.
  public boolean remove(ElectionId election, ElectorNumber number, Instant at) {
    return database
            .sql(
                """
                UPDATE roll.elector SET removed_at = :at
                WHERE election = :election AND number = :number AND removed_at IS NULL
                """)
            .param("at", at)
            .param("election", election.slug())
            .param("number", number.value())
            .update()
        > 0;
  }

  public Optional<RollEntry> entry(ElectionId election, ElectorNumber number) {
    return entries("number = :number", election, Map.of("number", number.value())).stream()
        .findFirst();
  }

  public Optional<RollEntry> latestOf(ElectionId election, MemberNumber member) {
    return entries(
            "member = :member ORDER BY number DESC LIMIT 1",
            election,
            Map.of("member", member.value()))
        .stream()
        .findFirst();
  }

  /// Every entry that a member has or had, the latest first.
  public List<RollEntry> allOf(ElectionId election, MemberNumber member) {
    return entries(
        "member = :member ORDER BY number DESC", election, Map.of("member", member.value()));
  }

  public List<RollEntry> search(ElectionId election, String words, int most) {
    return entries(
        """
        (number::text = :words OR member = :words OR lower(email) = lower(:words)
          OR position(lower(:words) IN lower(name)) > 0)
        ORDER BY name, number LIMIT :most
        """,
        election,
        Map.of("words", words, "most", most));
  }

  /// Hands on everybody who was on the roll when it was frozen, in the order of their numbers; none
  /// is kept in memory. Within a transaction.
  void atFreeze(ElectionId election, Consumer<Elector> consumer) {
    // there are few ways of being entitled, and half a million electors
    Map<String, Entitlements> known = new HashMap<>();
    database
        .sql("SELECT * FROM roll.elector WHERE election = ? AND added_at IS NULL ORDER BY number")
        .param(election.slug())
        .withFetchSize(AT_ONCE)
        .query(
            (RowCallbackHandler)
                row -> {
                  String written = row.getString("entitlements");
                  Entitlements entitlements = known.get(written);
                  if (entitlements == null) {
                    entitlements = Entitlements.read(election, row, "entitlements");
                    known.put(written, entitlements);
                  }
                  consumer.accept(elector(election, row, entitlements));
                });
  }

  private List<RollEntry> entries(
      String condition, ElectionId election, Map<String, ?> parameters) {
    return database
        .sql("SELECT * FROM roll.entry WHERE election = :election AND " + condition)
        .param("election", election.slug())
        .params(parameters)
        .query((row, _) ->
            new RollEntry(
                elector(election, row),
                Columns.instantOrNull(row, "added_at"),
                Columns.instantOrNull(row, "removed_at")))
        .list();
  }

  private List<Elector> list(String condition, ElectionId election, Map<String, ?> parameters) {
    return database
        .sql(ON_THE_ROLL + condition)
        .param("election", election.slug())
        .params(parameters)
        .query((row, _) -> elector(election, row))
        .list();
  }

  static Elector elector(ElectionId election, ResultSet row) throws SQLException {
    return elector(election, row, Entitlements.read(election, row, "entitlements"));
  }

  private static Elector elector(ElectionId election, ResultSet row, Entitlements entitlements)
      throws SQLException {
    return new Elector(
        election,
        new ElectorNumber(row.getInt("number")),
        new MemberNumber(row.getString("member")),
        row.getString("name"),
        row.getString("email"),
        row.getString("postal_address"),
        unit(row.getString("unit")),
        row.getString("region"),
        entitlements);
  }

  private static @Nullable UnitId unit(@Nullable String slug) {
    return slug == null ? null : new UnitId(slug);
  }
}
