package org.hustings.server.organisation.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hustings.server.audit.Actor;
import org.hustings.server.organisation.KindId;
import org.hustings.server.organisation.Provenance;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.organisation.csv.ColumnChoice;
import org.hustings.server.organisation.csv.CsvSource;
import org.hustings.server.organisation.csv.TableStart;
import org.hustings.server.organisation.imports.ImportStage.Stage;
import org.hustings.server.platform.sql.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Files that staff have brought and not yet confirmed. They are kept in the database for a day at
/// most, so that any web node can go on with them.
@Component
public class Uploads {
  private static final Duration KEPT = Duration.ofDays(1);
  private static final int PART = 1 << 20;

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<Long, String>> LINES = new TypeReference<>() {};

  private final JdbcClient database;
  private final Clock clock;

  Uploads(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Keeps a file, part by part, and gives the name under which it is found again.
  @Transactional
  public UUID keep(ImportRequest request, Stage stage) throws IOException {
    database
        .sql("DELETE FROM organisation.upload WHERE at < :before")
        .param("before", clock.instant().minus(KEPT))
        .update();
    UUID id = UUID.randomUUID();
    database
        .sql(
            """
            INSERT INTO organisation.upload
              (id, at, author, register, file, source, as_of, kind, complete, stage, notes)
            VALUES (:id, :at, :author, :register, :file, :source, :asOf, :kind, :complete, :stage,
              :notes)
            """)
        .param("id", id)
        .param("at", clock.instant())
        .param("author", request.provenance().author().reference())
        .param("register", request.register().name())
        .param("file", request.file().name())
        .param("source", request.provenance().source())
        .param("asOf", request.provenance().asOf())
        .param("kind", request.kind().slug())
        .param("complete", request.complete())
        .param("stage", stage.name())
        .param("notes", request.file().notes().toArray(String[]::new))
        .update();
    try (InputStream bytes = request.file().open()) {
      keepParts(id, bytes);
    }
    return id;
  }

  /// Does something with the file as it is to be taken in, if whoever brought it asks; nothing
  /// where it is gone. The file is laid on the disk meanwhile: a connection on which lines are
  /// copied into the database can not be read from.
  public <T> Optional<T> with(UUID id, Actor author, Function<ImportRequest, T> act) {
    return database
        .sql("SELECT * FROM organisation.upload WHERE id = :id AND author = :author")
        .param("id", id)
        .param("author", author.reference())
        .query((row, _) -> kept(row, author))
        .optional()
        .map(kept -> withFile(id, kept, act));
  }

  private <T> T withFile(UUID id, Kept kept, Function<ImportRequest, T> act) {
    try {
      Path file = Files.createTempFile("upload", ".csv");
      try {
        lay(id, file);
        return act.apply(kept.request(CsvSource.of(file, kept.file(), kept.notes())));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void lay(UUID id, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int number = 0; ; number++) {
        Optional<byte[]> part =
            database
                .sql(
                    """
                    SELECT bytes FROM organisation.upload_part
                    WHERE upload = :upload AND number = :number
                    """)
                .param("upload", id)
                .param("number", number)
                .query(byte[].class)
                .optional();
        if (part.isEmpty()) {
          return;
        }
        out.write(part.get());
      }
    }
  }

  /// What is kept of a file beside its bytes.
  private record Kept(
      RegisterName register,
      String file,
      Provenance provenance,
      boolean complete,
      KindId kind,
      List<String> notes,
      Map<Long, String> without) {
    ImportRequest request(CsvSource source) {
      return new ImportRequest(
          register, source, provenance, complete, kind, ColumnChoice.NONE, false, without, false);
    }
  }

  /// Where a file comes from, if whoever brought it asks.
  public Optional<Provenance> provenance(UUID id, Actor author) {
    return database
        .sql("SELECT * FROM organisation.upload WHERE id = :id AND author = :author")
        .param("id", id)
        .param("author", author.reference())
        .query((row, _) -> kept(row, author).provenance())
        .optional();
  }

  /// The headings and first lines of a file, if whoever brought it asks.
  public Optional<TableStart> start(UUID id, Actor author) {
    return database
        .sql(
            """
            SELECT p.bytes FROM organisation.upload u
            JOIN organisation.upload_part p ON p.upload = u.id AND p.number = 0
            WHERE u.id = :id AND u.author = :author
            """)
        .param("id", id)
        .param("author", author.reference())
        .query(byte[].class)
        .optional()
        .map(Uploads::start);
  }

  private static TableStart start(byte[] bytes) {
    try {
      return TableStart.of(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Kept kept(ResultSet row, Actor author) throws SQLException {
    return new Kept(
        RegisterName.valueOf(row.getString("register")),
        row.getString("file"),
        new Provenance(
            author, row.getString("source"), row.getObject("as_of", LocalDate.class), ""),
        row.getBoolean("complete"),
        new KindId(row.getString("kind")),
        Columns.texts(row, "notes"),
        JSON.readValue(row.getString("without"), LINES));
  }

  /// The hash of a file, in hexadecimal; of one that is gone, that of nothing.
  String sha256(UUID id) {
    MessageDigest digest = sha256();
    database
        .sql("SELECT bytes FROM organisation.upload_part WHERE upload = ? ORDER BY number")
        .param(id)
        .query(row -> {
          digest.update(row.getBytes("bytes"));
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Forgets a file that is not wanted, if whoever brought it asks.
  public void discard(UUID id, Actor author) {
    database
        .sql("DELETE FROM organisation.upload WHERE id = :id AND author = :author")
        .param("id", id)
        .param("author", author.reference())
        .update();
  }

  /// Forgets what is in a file of which nothing more is wanted than its report.
  void forgetContent(UUID id) {
    database
        .sql("DELETE FROM organisation.upload_part WHERE upload = :id")
        .param("id", id)
        .update();
  }

  private void keepParts(UUID id, InputStream bytes) throws IOException {
    byte[] part = bytes.readNBytes(PART);
    for (int number = 0; part.length > 0; number++) {
      database
          .sql("INSERT INTO organisation.upload_part VALUES (:upload, :number, :bytes)")
          .param("upload", id)
          .param("number", number)
          .param("bytes", part)
          .update();
      part = bytes.readNBytes(PART);
    }
  }
}
