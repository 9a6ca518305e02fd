package org.hustings.server.audit.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.ObjLongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hustings.server.platform.EnglishSite;
import org.hustings.words.Message;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// Makes a backup: every table at one moment, while the server runs and people vote.
public final class Backup {
  private static final int BUFFER = 1 << 16;

  private final Connection database;
  private final ObjLongConsumer<String> progress;
  private final List<BackupSums.Sum> sums = new ArrayList<>();

  private Backup(Connection database, ObjLongConsumer<String> progress) {
    this.database = database;
    this.progress = progress;
  }

  /// What was made.
  public record Made(BackupHead head, BackupSums sums) {}

  /// Writes a backup of the database of this connection, and has the database remember it.
  ///
  /// @param database of the owner of the tables, or of a role that may read them all
  /// @param joined says whose votes can still be joined with their voters
  /// @param version of this Hustings
  /// @param progress is told of each table before it is written, and how many rows were written
  public static Made write(
      Connection database,
      OutputStream file,
      JoinedVotes joined,
      String version,
      ObjLongConsumer<String> progress)
      throws IOException, SQLException {
    Backup backup = new Backup(database, progress);
    database.setAutoCommit(false);
    try {
      backup.begin();
      BackupHead head = new HeadReading(database, joined).read(version);
      backup.write(head, file);
      database.rollback();
      backup.remember(head);
      return new Made(head, BackupSums.of(backup.sums));
    } finally {
      database.rollback();
      database.setAutoCommit(true);
    }
  }

  private void begin() throws SQLException {
    execute(database, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    writeAlike(database);
  }

  /// Has the database write values alike until the transaction ends, whatever its own settings are.
  static void writeAlike(Connection database) throws SQLException {
    execute(database, "SET LOCAL timezone = 'UTC'");
    execute(database, "SET LOCAL datestyle = 'ISO, YMD'");
    execute(database, "SET LOCAL intervalstyle = 'iso_8601'");
    execute(database, "SET LOCAL extra_float_digits = 3");
    execute(database, "SET LOCAL bytea_output = 'hex'");
  }

  private void write(BackupHead head, OutputStream file) throws IOException, SQLException {
    ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(file, BUFFER));
    add(zip, "README.txt", readMe(head).getBytes(StandardCharsets.UTF_8));
    add(zip, BackupHead.NAME, head.json());
    for (BackupTable table : BackupTable.in(database)) {
      zip.putNextEntry(new ZipEntry(table.file()));
      sums.add(copy(table, zip));
      zip.closeEntry();
    }
    add(zip, BackupSums.NAME, BackupSums.of(sums).text());
    zip.finish();
    zip.flush();
  }

  private BackupSums.Sum copy(BackupTable table, OutputStream to) throws IOException, SQLException {
    progress.accept(table.name(), sums.stream().mapToLong(BackupSums.Sum::rows).sum());
    return sum(database, table, to);
  }

  /// Writes a table as a backup has it.
  static BackupSums.Sum sum(Connection database, BackupTable table, OutputStream to)
      throws IOException, SQLException {
    DigestOutputStream counted = new DigestOutputStream(to, sha256());
    CopyManager copies = database.unwrap(PGConnection.class).getCopyAPI();
    long rows = copies.copyOut(table.copyOut(), counted);
    return new BackupSums.Sum(
        table.name(), rows, HexFormat.of().formatHex(counted.getMessageDigest().digest()));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private void remember(BackupHead head) throws SQLException {
    try (PreparedStatement statement =
        database.prepareStatement(
            "INSERT INTO audit.backup (made_at, elections) VALUES (CAST(? AS timestamptz), ?)")) {
      statement.setString(1, head.at().toString());
      statement.setArray(2, database.createArrayOf("text", head.votesWithVoters().toArray()));
      statement.executeUpdate();
    }
    database.commit();
  }

  private static String readMe(BackupHead head) {
    Message votes =
        head.votesWithVoters().isEmpty()
            ? Message.of("backup-staff.votes.none")
            : Message.of(
                "backup-staff.votes.joined",
                "elections",
                String.join(", ", head.votesWithVoters()));
    return EnglishSite.say(
        Message.of(
            "backup-staff.read-me",
            "hustings",
            head.hustings(),
            "at",
            head.at().toString(),
            "head",
            BackupHead.NAME,
            "sums",
            BackupSums.NAME,
            "votes",
            EnglishSite.say(votes)));
  }

  private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  private static void execute(Connection database, String statement) throws SQLException {
    try (Statement one = database.createStatement()) {
      one.execute(statement);
    }
  }
}
