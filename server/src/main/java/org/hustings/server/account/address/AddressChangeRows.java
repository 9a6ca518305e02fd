package org.hustings.server.account.address;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.address.AddressChange.Origin;
import org.hustings.server.audit.Actor;
import org.hustings.server.platform.sql.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of changes of addresses.
@Component
class AddressChangeRows {
  private static final String OPEN = "effective_at IS NULL AND ended_at IS NULL";

  private final JdbcClient database;
  private final Clock clock;

  AddressChangeRows(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// What happens to a change, and the column that holds when.
  enum Step {
    TOLD("told_at"),
    CONFIRMED("confirmed_at"),
    AGREED("agreed_at"),
    APPROVED("approved_at"),
    EFFECTIVE("effective_at");

    private final String column;

    Step(String column) {
      this.column = column;
    }
  }

  long add(PersonId person, String before, @Nullable String after, Origin origin, Actor by) {
    return database
        .sql(
            """
            INSERT INTO account.address_change (person, before, after, origin, asked_at, asked_by)
            VALUES (:person, :before, :after, :origin, :at, :by) RETURNING id
            """)
        .param("person", person.toString())
        .param("before", before)
        .param("after", after)
        .param("origin", origin)
        .param("at", clock.instant())
        .param("by", by.reference())
        .query(Long.class)
        .single();
  }

  void mark(long id, Step step) {
    database
        .sql(
            "UPDATE account.address_change SET %s = :at WHERE id = :id AND %1$s IS NULL"
                .formatted(step.column))
        .param("at", clock.instant())
        .param("id", id)
        .update();
  }

  /// Ends what is open of this person's, as something else has followed it.
  void follow(PersonId person) {
    database
        .sql(
            "UPDATE account.address_change SET ended_at = :at, outcome = 'FOLLOWED' "
                + "WHERE person = :person AND "
                + OPEN)
        .param("at", clock.instant())
        .param("person", person.toString())
        .update();
  }

  /// Ends this change and all of the same person's that came after it.
  void stopFrom(AddressChange change) {
    database
        .sql(
            """
            UPDATE account.address_change SET ended_at = :at, outcome = 'STOPPED'
            WHERE person = :person AND id >= :id AND ended_at IS NULL
            """)
        .param("at", clock.instant())
        .param("person", change.person().toString())
        .param("id", change.id())
        .update();
  }

  /// How many a person has asked for themselves since then.
  long ownSince(PersonId person, Instant since) {
    return database
        .sql(
            """
            SELECT count(*) FROM account.address_change
            WHERE person = :person AND origin = 'OWN' AND asked_at > :since
            """)
        .param("person", person.toString())
        .param("since", since)
        .query(Long.class)
        .single();
  }

  Optional<AddressChange> find(long id) {
    return list("id = :id", Map.of("id", id)).stream().findFirst();
  }

  /// Finds a change and holds it until the transaction ends.
  Optional<AddressChange> lock(long id) {
    return list("id = :id FOR UPDATE", Map.of("id", id)).stream().findFirst();
  }

  Optional<AddressChange> openOf(PersonId person) {
    return list("person = :person AND " + OPEN, Map.of("person", person.toString())).stream()
        .findFirst();
  }

  List<AddressChange> openTo(String address) {
    return list("lower(after) = lower(:address) AND " + OPEN, Map.of("address", address));
  }

  /// Those that were confirmed from the new address and wait.
  List<AddressChange> confirmed() {
    return list("confirmed_at IS NOT NULL AND " + OPEN + " ORDER BY id", Map.of());
  }

  /// Those that the register has and that wait, the latest first, at most so many.
  List<AddressChange> onRegister(int most) {
    return list(
        "origin <> 'OWN' AND " + OPEN + " ORDER BY id DESC LIMIT :most", Map.of("most", most));
  }

  /// Some of which nobody was told; no other node tells of them.
  List<AddressChange> untold(int most) {
    return list(
        "told_at IS NULL ORDER BY id LIMIT :most FOR UPDATE SKIP LOCKED", Map.of("most", most));
  }

  private List<AddressChange> list(String condition, Map<String, ?> parameters) {
    return database
        .sql("SELECT * FROM account.address_change WHERE " + condition)
        .params(parameters)
        .query((row, _) -> change(row))
        .list();
  }

  private static AddressChange change(ResultSet row) throws SQLException {
    return new AddressChange(
        row.getLong("id"),
        PersonId.parse(row.getString("person")),
        row.getString("before"),
        row.getString("after"),
        Columns.constant(row, "origin", Origin.class),
        row.getString("asked_by"),
        Columns.instant(row, "asked_at"),
        Columns.instantOrNull(row, "told_at"),
        Columns.instantOrNull(row, "confirmed_at"),
        Columns.instantOrNull(row, "agreed_at"),
        Columns.instantOrNull(row, "approved_at"),
        Columns.instantOrNull(row, "effective_at"),
        Columns.instantOrNull(row, "ended_at"));
  }
}
