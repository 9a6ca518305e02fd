package org.hustings.server.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;

/// The two roles beside the superuser of an embedded PostgreSQL: one owns the tables and migrates
/// them, as the other the server works. Each has a password of its own, in a file of the data
/// folder that nobody else reads.
record DatabaseRoles(Login owner, Login application) {
  static final String OWNER = "hustings_owner";
  static final String APPLICATION = "hustings_server";

  /// Hands over to the owner what an earlier version has made as the superuser.
  private static final String HAND_OVER =
      """
      DO $$
      DECLARE
        one text;
      BEGIN
        FOR one IN
          SELECT format('ALTER SCHEMA %1$I OWNER TO OWNER', nspname) FROM pg_namespace
          WHERE nspowner = 10 AND nspname !~ '^(pg_|information_schema|public)'
          UNION ALL
          SELECT format('ALTER %s %s OWNER TO OWNER',
            CASE relkind WHEN 'S' THEN 'SEQUENCE' WHEN 'v' THEN 'VIEW' ELSE 'TABLE' END,
            c.oid::regclass)
          FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE relowner = 10 AND relkind IN ('r', 'p', 'v', 'S')
            AND nspname !~ '^(pg_|information_schema)'
            AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype IN ('a', 'i')
              AND c.relkind = 'S')
          UNION ALL
          SELECT format('ALTER FUNCTION %s OWNER TO OWNER', p.oid::regprocedure)
          FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
          WHERE proowner = 10 AND nspname !~ '^(pg_|information_schema)'
        LOOP
          EXECUTE one;
        END LOOP;
      END $$
      """
          .replace("OWNER TO OWNER", "OWNER TO " + OWNER);

  /// The roles of this cluster; made, with their passwords, where there are none yet.
  static DatabaseRoles of(Path dataFolder) throws IOException {
    return new DatabaseRoles(
        new Login(OWNER, password(dataFolder.resolve("postgresql-password-of-owner"))),
        new Login(APPLICATION, password(dataFolder.resolve("postgresql-password-of-server"))));
  }

  private static String password(Path file) throws IOException {
    if (!Files.exists(file)) {
      PrivateFiles.write(file, HexFormat.of().formatHex(SecureRandom.getSeed(24)));
    }
    return Files.readString(file).strip();
  }

  /// Makes both roles and gives them what is theirs in a database.
  void prepare(String url, String superuser, String password) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, superuser, password);
        Statement statement = connection.createStatement()) {
      make(statement, owner);
      make(statement, application);
      statement.execute("GRANT pg_checkpoint, pg_read_all_stats TO " + OWNER);
      for (String function :
          new String[] {"pg_switch_wal()", "pg_ls_waldir()", "pg_current_wal_insert_lsn()"}) {
        statement.execute("GRANT EXECUTE ON FUNCTION " + function + " TO " + OWNER);
      }
      statement.execute("GRANT CREATE ON DATABASE \"%s\" TO %s".formatted(name(statement), OWNER));
      statement.execute(HAND_OVER);
    }
  }

  private static void make(Statement statement, Login login) throws SQLException {
    try (ResultSet found =
        statement.executeQuery(
            "SELECT FROM pg_roles WHERE rolname = '%s'".formatted(login.role()))) {
      String does = found.next() ? "ALTER" : "CREATE";
      statement.execute(
          "%s ROLE %s LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD '%s'"
              .formatted(does, login.role(), login.password()));
    }
  }

  private static String name(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("SELECT current_database()")) {
      row.next();
      return row.getString(1);
    }
  }
}
