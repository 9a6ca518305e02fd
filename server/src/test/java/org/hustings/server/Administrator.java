package org.hustings.server;

import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The superuser of the database that this process works on, for whom no trigger and no key holds:
/// the tests' own, unless the process was told of another.
public final class Administrator {
  private static final AtomicReference<JdbcClient> OTHER = new AtomicReference<>();

  private Administrator() {}

  /// Has this process work on another database than the tests'.
  public static void workOn(String url, String user, String password) {
    OTHER.set(at(url, user, password));
  }

  /// The superuser, with a connection for each statement.
  public static JdbcClient database() {
    JdbcClient other = OTHER.get();
    return other != null
        ? other
        : at(
            TestDatabase.POSTGRES.url("test"),
            TestDatabase.POSTGRES.user(),
            TestDatabase.POSTGRES.password());
  }

  private static JdbcClient at(String url, String user, String password) {
    return JdbcClient.create(
        new DriverManagerDataSource(
            url + "?options=-c%20session_replication_role=replica", user, password));
  }
}
