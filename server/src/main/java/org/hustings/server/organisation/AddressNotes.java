package org.hustings.server.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.address.AddressChange.Origin;
import org.hustings.server.account.address.AddressChanges;
import org.hustings.server.audit.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells the accounts of the e-mail addresses that a change of the register altered, so that nobody
/// becomes whoever had another address there, however often it changed or was left out meanwhile.
@Component
public class AddressNotes {
  private final JdbcClient database;
  private final ObjectProvider<AddressChanges> changes;

  // a provider: the accounts look for people, whom the register knows
  AddressNotes(JdbcClient database, ObjectProvider<AddressChanges> changes) {
    this.database = database;
    this.changes = changes;
  }

  private record Altered(PersonId person, String before, @Nullable String after) {}

  /// Notes what a change of the register of members altered.
  public void ofMembers(long change, Origin origin, Actor by) {
    tell(origin, by, altered("member", "number", "true", change));
  }

  /// Notes what a change altered of officers who are not on the register of members.
  public void ofOfficers(long change, Origin origin, Actor by) {
    tell(origin, by, altered("officer", "id", "old.member IS NULL AND new.member IS NULL", change));
  }

  private void tell(Origin origin, Actor by, List<Altered> altered) {
    altered.forEach(
        one -> changes.getObject().registered(one.person(), one.before(), one.after(), origin, by));
  }

  private List<Altered> altered(String register, String key, String which, long change) {
    return database
        .sql(
            """
            SELECT old.%2$s AS key, coalesce(old.email, last.email) AS before, new.email AS after
            FROM organisation.%1$s old
            JOIN organisation.%1$s new ON new.%2$s = old.%2$s AND new.superseded_by IS NULL
            LEFT JOIN LATERAL (
              SELECT earlier.email FROM organisation.%1$s earlier
              WHERE old.email IS NULL AND earlier.%2$s = old.%2$s AND earlier.email IS NOT NULL
                AND earlier.superseded_by IS NOT NULL
              ORDER BY earlier.recorded_by DESC LIMIT 1) last ON true
            WHERE old.superseded_by = :change AND %3$s
              AND lower(old.email) IS DISTINCT FROM lower(new.email)
              AND coalesce(old.email, last.email) IS NOT NULL
            ORDER BY old.%2$s
            """
                .formatted(register, key, which))
        .param("change", change)
        .query((row, _) -> altered(register, row))
        .list();
  }

  private static Altered altered(String register, ResultSet row) throws SQLException {
    return new Altered(
        new PersonId(register, row.getString("key")),
        row.getString("before"),
        row.getString("after"));
  }
}
