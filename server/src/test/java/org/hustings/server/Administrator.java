package org.hustings.server;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The superuser of the database that the tests of this process use, for whom no trigger and no key
/// holds. In the process of a server that a trial of faults has started it is that server's
/// database.
public final class Administrator {
  /// The environment variables by which a process is told of another database than the tests' own.
  private static final String URL = "HUSTINGS_ADMINISTRATOR_URL";

  private static final String USER = "HUSTINGS_ADMINISTRATOR_USER";
  private static final String PASSWORD = "HUSTINGS_ADMINISTRATOR_PASSWORD";

  private Administrator() {}

  /// What the environment of a process must hold that uses this database.
  public static Map<String, String> environment(String url, String user, String password) {
    return Map.of(URL, url, USER, user, PASSWORD, password);
  }

  /// The superuser, with a connection for each statement.
  public static JdbcClient database() {
    String url = System.getenv(URL);
    return url == null
        ? at(
            TestDatabase.POSTGRES.url("test"),
            TestDatabase.POSTGRES.user(),
            TestDatabase.POSTGRES.password())
        : at(url, System.getenv(USER), System.getenv(PASSWORD));
  }

  private static JdbcClient at(String url, String user, String password) {
    return JdbcClient.create(
        new DriverManagerDataSource(
            url + "?options=-c%20session_replication_role=replica", user, password));
  }
}
