package org.hustings.cli.backup;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.hustings.cli.Main;
import org.hustings.cli.ProgressLine;
import org.hustings.cli.Quiet;
import org.hustings.cli.UserFault;
import org.hustings.server.audit.backup.BackupSums;
import org.hustings.server.audit.backup.Restore;
import org.hustings.server.audit.told.TableGuards;
import org.hustings.server.platform.database.Login;
import org.hustings.server.platform.database.Migrations;
import org.jspecify.annotations.Nullable;

/// A database, as the owner of its tables comes to it; as the server's role where no owner was
/// named.
///
/// @param role as which the server works on it
record OwnersDatabase(String url, Login owner, String role) {
  static OwnersDatabase of(Map<String, Object> settings) {
    String role = String.valueOf(settings.get("spring.datasource.username"));
    Login owner =
        settings.containsKey("spring.flyway.user")
            ? login(settings, "spring.flyway.user", "spring.flyway.password")
            : login(settings, "spring.datasource.username", "spring.datasource.password");
    return new OwnersDatabase(String.valueOf(settings.get("spring.datasource.url")), owner, role);
  }

  private static Login login(Map<String, Object> settings, String role, String password) {
    @Nullable Object secret = settings.get(password);
    return new Login(
        String.valueOf(settings.get(role)), secret == null ? null : String.valueOf(secret));
  }

  Connection connect() {
    Properties login = new Properties();
    login.setProperty("user", owner.role());
    if (owner.password() != null) {
      login.setProperty("password", owner.password());
    }
    // what guards the tables knows by this that their owner is at it
    login.setProperty("ApplicationName", "hustings, the owner");
    try {
      return DriverManager.getConnection(url, login);
    } catch (SQLException e) {
      throw new UserFault("The database cannot be used: " + e.getMessage(), e);
    }
  }

  /// Takes a backup in, which fits and for which there is room.
  ///
  /// @param database a connection to this one
  /// @param known the most entries that each public log is known to have had
  /// @param terminal where is shown how far it has come
  /// @return what it says that it holds
  BackupSums takeIn(
      Restore restore, Connection database, Map<String, Long> known, PrintWriter terminal)
      throws IOException, SQLException {
    Quiet.libraries();
    restore.check(database, Migrations.known(url, owner), Main.version());
    Migrations.run(url, owner, role, new TableGuards());
    try (ProgressLine line = new ProgressLine(terminal)) {
      return restore.into(database, known, line::show);
    }
  }
}
