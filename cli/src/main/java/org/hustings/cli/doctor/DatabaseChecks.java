package org.hustings.cli.doctor;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// What the database says of itself, asked as the server would ask.
record DatabaseChecks(Map<String, Object> settings) {
  private static final int OLDEST = 150_000;
  private static final Duration TOLERATED = Duration.ofSeconds(2);

  /// A question to which the first column of the first row is the answer.
  private static final String OWNED =
      "SELECT count(*) FROM pg_namespace"
          + " WHERE nspname = 'platform' AND pg_get_userbyid(nspowner) = current_user";

  Finding version() {
    int number = Integer.parseInt(ask("SHOW server_version_num"));
    String version = "PostgreSQL " + ask("SHOW server_version");
    return number < OLDEST
        ? Finding.bad(version + " is too old: 15 or newer is needed.")
        : Finding.good(version);
  }

  Finding role() {
    String role = ask("SELECT current_user");
    if (ask("SELECT rolsuper::text FROM pg_roles WHERE rolname = current_user").equals("true")) {
      return Finding.bad(
          role
              + " is a superuser: whoever gets at the server can change what is to stay. Use two"
              + " roles (docs/database.md).");
    }
    return ask(OWNED).equals("0")
        ? Finding.good(role + " owns no tables")
        : Finding.look(
            role
                + " owns the tables, and could take their guards away: better are two roles"
                + " (docs/database.md).");
  }

  Finding clock() {
    Instant there =
        Instant.ofEpochMilli(
            Long.parseLong(ask("SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint")));
    Duration apart = Duration.between(there, Instant.now()).abs();
    return apart.compareTo(TOLERATED) > 0
        ? Finding.bad(
            "this machine and its database are %s s apart: let both follow a time server."
                .formatted(apart.toSeconds()))
        : Finding.good("this machine and its database agree");
  }

  Finding jobs() {
    if (ask("SELECT coalesce(to_regclass('platform.scheduled_tasks')::text, '')").isEmpty()) {
      return Finding.look("There are no tables yet: start the server once.");
    }
    String late =
        ask(
            "SELECT count(*) FROM platform.scheduled_tasks"
                + " WHERE NOT picked AND execution_time < now() - interval '10 minutes'");
    return late.equals("0")
        ? Finding.good("no job is late")
        : Finding.bad(
            late + " jobs are late by more than ten minutes: does a server run on this database?");
  }

  private String ask(String question) {
    try (Connection connection =
            DriverManager.getConnection(
                text("spring.datasource.url"),
                text("spring.datasource.username"),
                text("spring.datasource.password"));
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      row.next();
      return row.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException("It cannot be asked: " + e.getMessage(), e);
    }
  }

  private String text(String name) {
    Object value = settings.get(name);
    return value == null ? "" : value.toString();
  }
}
