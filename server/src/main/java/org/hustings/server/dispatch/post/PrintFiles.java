package org.hustings.server.dispatch.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.dispatch.PaperNumber;
import org.hustings.server.dispatch.batch.Batches;
import org.hustings.server.dispatch.batch.Booklets;
import org.hustings.server.dispatch.batch.PackKind;
import org.hustings.server.platform.sql.Columns;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The files for the printer: fetched by staff, and wiped once they say that the printer has them,
/// as they hold codes.
@Component
public class PrintFiles {
  private static final String SELECT =
      """
      SELECT f.batch AS id, b.number, b.kind, f.name, f.packs, f.pages, f.first_paper, f.last_paper,
        f.contests, f.booklets, f.sha256, f.made_at, b.handed_over_at
      FROM dispatch.file f JOIN dispatch.batch b ON b.id = f.batch
      """;

  private final JdbcClient database;
  private final Batches batches;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PrintFiles(
      JdbcClient database,
      Batches batches,
      AuditLog audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.database = database;
    this.batches = batches;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /// A file is handed over. Published in the transaction that wipes it here, and before it does.
  public record HandedOver(ElectionId election, PrintFile file) {}

  /// All files of an election, the first made first.
  public List<PrintFile> of(ElectionId election) {
    return database
        .sql(SELECT + "WHERE b.election = ? ORDER BY b.number")
        .param(election.slug())
        .query((row, _) -> read(row))
        .list();
  }

  public Optional<PrintFile> find(ElectionId election, String name) {
    return database
        .sql(SELECT + "WHERE b.election = ? AND f.name = ?")
        .params(election.slug(), name)
        .query((row, _) -> read(row))
        .optional();
  }

  /// The content, which is taken down as fetched; empty once it was wiped.
  @Transactional
  public Optional<byte[]> fetch(ElectionId election, PrintFile file, Actor by) {
    Optional<byte[]> content = content(file);
    if (content.isPresent()) {
      audit.record(by, "dispatch.file-fetched", "election:" + election, null, entry(file));
    }
    return content;
  }

  /// Takes down that the printer has the file, and wipes it here. The second time nothing happens.
  @Transactional
  public void handOver(ElectionId election, PrintFile file, Actor by) {
    content(file)
        .ifPresent(_ -> {
          events.publishEvent(new HandedOver(election, file));
          batches.handOver(file.id());
          database
              .sql("UPDATE dispatch.file SET content = NULL WHERE batch = ?")
              .param(file.id())
              .update();
          audit.record(by, "dispatch.file-handed-over", "election:" + election, null, entry(file));
        });
  }

  /// The content, for a bean that has a use of its own for it; empty once it was wiped.
  Optional<byte[]> content(PrintFile file) {
    return database
        .sql("SELECT content FROM dispatch.file WHERE batch = ? AND content IS NOT NULL FOR UPDATE")
        .param(file.id())
        .query(byte[].class)
        .optional();
  }

  /// Keeps a file that was just made.
  void add(PrintFile file, byte[] content) {
    database
        .sql(
            """
            INSERT INTO dispatch.file (batch, name, packs, pages, first_paper, last_paper, contests,
              booklets, sha256, content, made_at)
            VALUES (:batch, :name, :packs, :pages, :first, :last, :contests,
              :booklets, :sha256, :content, :now)
            """)
        .param("batch", file.id())
        .param("name", file.name())
        .param("packs", file.packs())
        .param("pages", file.pages())
        .param("first", file.first().value())
        .param("last", file.last().value())
        .param("contests", file.contests())
        .param("booklets", file.booklets().name())
        .param("sha256", file.sha256())
        .param("content", content)
        .param("now", clock.instant())
        .update();
  }

  private static Map<String, Object> entry(PrintFile file) {
    return Map.of("file", file.name(), "packs", file.packs(), "sha256", file.sha256());
  }

  private static PrintFile read(ResultSet row) throws SQLException {
    Instant handedOver = Columns.instantOrNull(row, "handed_over_at");
    return new PrintFile(
        row.getLong("id"),
        row.getInt("number"),
        PackKind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getInt("packs"),
        row.getInt("pages"),
        new PaperNumber(row.getInt("first_paper")),
        new PaperNumber(row.getInt("last_paper")),
        row.getString("contests"),
        Booklets.valueOf(row.getString("booklets")),
        row.getString("sha256"),
        Columns.instant(row, "made_at"),
        handedOver);
  }
}
