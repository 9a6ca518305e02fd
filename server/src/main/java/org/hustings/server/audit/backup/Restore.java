package org.hustings.server.audit.backup;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.database.Migrations.Migration;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// Takes a backup in, into a database that is empty, wholly or not at all.
public final class Restore implements AutoCloseable {
  private final ZipInputStream file;
  private final BackupHead head;

  private Restore(ZipInputStream file, BackupHead head) {
    this.file = file;
    this.head = head;
  }

  /// Reads the head of a backup, which nothing is taken in of yet.
  ///
  /// @throws RefusedException if it is none
  public static Restore open(InputStream file) throws IOException {
    ZipInputStream zip = new ZipInputStream(file, StandardCharsets.UTF_8);
    try {
      for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
        if (entry.getName().equals(BackupHead.NAME)) {
          return new Restore(zip, BackupHead.read(zip.readAllBytes()));
        }
      }
    } catch (ZipException _) {
      throw new RefusedException("backup-staff.none");
    }
    throw new RefusedException("backup-staff.none-or-encrypted");
  }

  public BackupHead head() {
    return head;
  }

  /// Refuses what this version cannot take in, and a database in which something lies.
  ///
  /// @param known the steps by which this version makes its tables
  /// @param version of this Hustings
  public void check(Connection database, List<Migration> known, String version)
      throws SQLException {
    head.refusal(known, version)
        .ifPresent(reason -> {
          throw new RefusedException(reason);
        });
    try (Statement statement = database.createStatement();
        ResultSet found =
            statement.executeQuery(
                "SELECT string_agg(nspname, ', ') FROM pg_namespace WHERE nspname IN (%s)"
                    .formatted(BackupTable.schemas()))) {
      found.next();
      if (found.getString(1) != null) {
        throw new RefusedException("backup-staff.not-empty", "schemas", found.getString(1));
      }
    }
  }

  /// Takes the rows in, after the tables were made.
  ///
  /// @param database of the owner of the tables
  /// @param known the most entries that each public log is known to have had
  /// @param progress is told of each table before it is taken in, and how many rows were
  /// @return what the file says that it holds, which is what was taken in
  public BackupSums into(
      Connection database, Map<String, Long> known, ObjLongConsumer<String> progress)
      throws IOException, SQLException {
    database.setAutoCommit(false);
    try {
      Guards guards = Guards.setAside(database);
      BackupSums sums = rows(database, progress);
      sequences(database);
      guards.bringBack();
      remember(database, known);
      database.commit();
      return sums;
    } catch (EOFException _) {
      throw cutOff();
    } catch (ZipException e) {
      throw new RefusedException("backup-staff.unpacked", "fault", String.valueOf(e.getMessage()));
    } finally {
      database.rollback();
      database.setAutoCommit(true);
    }
  }

  private BackupSums rows(Connection database, ObjLongConsumer<String> progress)
      throws IOException, SQLException {
    Map<String, BackupTable> tables =
        BackupTable.in(database).stream()
            .collect(Collectors.toMap(BackupTable::file, Function.identity()));
    Map<String, BackupSums.Sum> taken = new LinkedHashMap<>();
    long rows = 0;
    for (ZipEntry entry; (entry = next()) != null; ) {
      if (entry.getName().equals(BackupSums.NAME)) {
        BackupSums said = BackupSums.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        requireEqual(said, taken, tables);
        return said;
      }
      BackupTable table = tables.get(entry.getName());
      if (table == null) {
        throw new RefusedException("backup-staff.no-table", "part", entry.getName());
      }
      progress.accept(table.name(), rows);
      BackupSums.Sum sum = take(database, table);
      taken.put(table.name(), sum);
      rows += sum.rows();
    }
    throw cutOff();
  }

  private @Nullable ZipEntry next() throws IOException {
    try {
      return file.getNextEntry();
    } catch (EOFException _) {
      throw cutOff();
    }
  }

  private BackupSums.Sum take(Connection database, BackupTable table)
      throws IOException, SQLException {
    MessageDigest digest = Backup.sha256();
    CopyManager copies = database.unwrap(PGConnection.class).getCopyAPI();
    long rows = copies.copyIn(table.copyIn(), new DigestInputStream(new Part(file), digest));
    return new BackupSums.Sum(table.name(), rows, HexFormat.of().formatHex(digest.digest()));
  }

  private static void requireEqual(
      BackupSums said, Map<String, BackupSums.Sum> taken, Map<String, BackupTable> tables) {
    for (BackupTable table : tables.values()) {
      BackupSums.Sum own = said.tables().get(table.name());
      if (own == null || !own.equals(taken.get(table.name()))) {
        throw new RefusedException("backup-staff.altered", "table", table.name());
      }
    }
  }

  private void sequences(Connection database) throws SQLException {
    try (PreparedStatement statement =
        database.prepareStatement("SELECT setval(CAST(? AS regclass), ?)")) {
      for (Map.Entry<String, Long> sequence : head.sequences().entrySet()) {
        statement.setString(1, sequence.getKey());
        statement.setLong(2, sequence.getValue());
        statement.execute();
      }
    }
  }

  private void remember(Connection database, Map<String, Long> known) throws SQLException {
    String now = Instant.now().toString();
    try (PreparedStatement restored =
            database.prepareStatement(
                "INSERT INTO audit.restoration (at, backup_at)"
                    + " VALUES (CAST(? AS timestamptz), CAST(? AS timestamptz))");
        PreparedStatement log =
            database.prepareStatement(
                """
                INSERT INTO audit.restored_log (restoration, log, origin, entries, known)
                SELECT CAST(? AS timestamptz), log, split_part(note, E'\\n', 1), size, ?
                FROM audit.tree WHERE log = ?
                """)) {
      restored.setString(1, now);
      restored.setString(2, head.at().toString());
      restored.executeUpdate();
      for (String one : head.logs().keySet()) {
        log.setString(1, now);
        log.setObject(2, known.get(one), Types.BIGINT);
        log.setString(3, one);
        log.executeUpdate();
      }
    }
  }

  /// The tables of a database that do not hold exactly what a backup says.
  public static List<String> differences(Connection database, BackupSums said)
      throws IOException, SQLException {
    List<String> differing = new ArrayList<>();
    database.setAutoCommit(false);
    try {
      Backup.writeAlike(database);
      for (BackupTable table : BackupTable.in(database)) {
        // these remember the restoring itself
        if (!table.name().matches("audit\\.(restoration|restored_log)")
            && !Backup.sum(database, table, OutputStream.nullOutputStream())
                .equals(said.tables().get(table.name()))) {
          differing.add(table.name());
        }
      }
      return differing;
    } finally {
      database.rollback();
      database.setAutoCommit(true);
    }
  }

  private static RefusedException cutOff() {
    return new RefusedException("backup-staff.cut-off");
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /// A part of the file, which ends before the next and does not close the file.
  private static final class Part extends FilterInputStream {
    Part(InputStream file) {
      super(file);
    }

    @Override
    public void close() {
      // the next part is read from it
    }
  }
}
