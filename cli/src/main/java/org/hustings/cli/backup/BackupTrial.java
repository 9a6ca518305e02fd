package org.hustings.cli.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.hustings.cli.UserFault;
import org.hustings.server.audit.backup.BackupHead;
import org.hustings.server.audit.backup.BackupSums;
import org.hustings.server.audit.backup.Restore;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.database.EmbeddedPostgres;
import org.springframework.util.FileSystemUtils;

/// Takes a backup in, into a database that is thrown away, and compares what came of it.
final class BackupTrial {
  private static final String TORN =
      """
      SELECT count(*) FROM (
        SELECT hash, previous, lag(hash) OVER (ORDER BY number) AS before,
          audit.hash_of(number, at, actor, event, subject, before, after, previous) AS made
        FROM audit.entry WHERE number IS NOT NULL) e
      WHERE hash <> made OR previous <> coalesce(before, decode(repeat('00', 32), 'hex'))
      """;

  private BackupTrial() {}

  /// Returns in words that it is whole.
  ///
  /// @throws UserFault saying what is wrong with it
  static String of(Path file, PrintWriter terminal) {
    try (InputStream in = Files.newInputStream(file)) {
      return of(in, terminal);
    } catch (IOException e) {
      throw new UserFault("%s cannot be read: %s".formatted(file, e), e);
    }
  }

  static String of(InputStream file, PrintWriter terminal) throws IOException {
    Path folder = Files.createTempDirectory("hustings-backup-trial");
    try (Restore restore = Restore.open(file);
        // nobody misses it if the power goes
        EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, Map.of("fsync", "off"))) {
      OwnersDatabase trial = OwnersDatabase.of(postgres.settings("postgres"));
      return look(restore, trial, terminal);
    } catch (RefusedException e) {
      throw new UserFault(e.words(), e);
    } catch (SQLException e) {
      throw new UserFault("This backup cannot be taken in: " + e.getMessage(), e);
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private static String look(Restore restore, OwnersDatabase trial, PrintWriter terminal)
      throws IOException, SQLException {
    try (Connection database = trial.connect()) {
      BackupSums sums = trial.takeIn(restore, database, Map.of(), terminal);
      List<String> differing = Restore.differences(database, sums);
      if (!differing.isEmpty()) {
        throw new UserFault(
            "This backup is not what comes of it: other rows in " + String.join(", ", differing));
      }
      return chain(database, restore.head(), sums);
    }
  }

  private static String chain(Connection database, BackupHead head, BackupSums sums)
      throws SQLException {
    if (!ask(database, TORN).equals("0")) {
      throw new UserFault(
          "The audit log in this backup is broken: hustings verify audit says where.");
    }
    String entries = ask(database, "SELECT count(*) FROM audit.entry WHERE number IS NOT NULL");
    String last =
        ask(
            database,
            "SELECT coalesce((SELECT encode(hash, 'hex') FROM audit.entry"
                + " WHERE number IS NOT NULL ORDER BY number DESC LIMIT 1), '')");
    if (!last.equals(head.chain())) {
      throw new UserFault(
          "The audit log ends with %s in this backup, whose head says %s."
              .formatted(last, head.chain()));
    }
    return "Taken in, into a throw-away database: %d tables and %,d rows, each table as it was written; the audit log's %s entries hang together, and end with %s."
        .formatted(sums.tables().size(), sums.rows(), entries, last);
  }

  private static String ask(Connection database, String question) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      row.next();
      return row.getString(1);
    }
  }
}
