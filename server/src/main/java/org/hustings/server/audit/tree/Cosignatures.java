package org.hustings.server.audit.tree;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hustings.ballotbox.tlog.Checkpoint;
import org.hustings.ballotbox.tlog.NoteKey;
import org.hustings.ballotbox.tlog.SignedNote;
import org.hustings.server.platform.sql.Columns;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the witnesses that this site knows have cosigned. Who they are, the operator says in the
/// setting `hustings.witnesses`: their keys, with commas between.
@Component
public class Cosignatures {
  private final JdbcClient database;
  private final Trees trees;
  private final List<NoteKey> witnesses;

  Cosignatures(
      JdbcClient database, Trees trees, @Value("${hustings.witnesses:}") String witnesses) {
    this.database = database;
    this.trees = trees;
    this.witnesses =
        Arrays.stream(witnesses.split(","))
            .filter(key -> !key.isBlank())
            .map(NoteKey::parse)
            .toList();
  }

  /// That a witness has seen a log with so many leaves at a time, and none that contradicts it.
  public record Seen(String witness, long size, Instant at) {}

  /// Why a note was not taken.
  public enum Refused {
    /// This site did not sign it, or not for this log.
    NOT_OURS,
    /// No witness that this site knows cosigned it.
    NO_KNOWN_WITNESS
  }

  /// Takes a checkpoint of ours with a known witness's line; empty if it was taken.
  @Transactional
  public Optional<Refused> take(String log, SignedNote note) {
    Checkpoint checkpoint = note.checkpoint();
    if (note.signedBy(trees.key(log)).isEmpty()
        || trees.checkpoint(log).map(newest -> newest.checkpoint().size()).orElse(-1L)
            < checkpoint.size()) {
      return Optional.of(Refused.NOT_OURS);
    }
    boolean known = false;
    for (NoteKey witness : witnesses) {
      Optional<SignedNote.Line> line = note.signedBy(witness);
      line.ifPresent(signature -> keep(log, witness, note, signature));
      known |= line.isPresent();
    }
    return known ? Optional.empty() : Optional.of(Refused.NO_KNOWN_WITNESS);
  }

  /// What each witness saw last.
  public List<Seen> seen(String log) {
    return database
        .sql("SELECT witness, size, at FROM audit.cosignature WHERE log = ? ORDER BY witness")
        .param(log)
        .query((row, _) -> new Seen(row.getString(1), row.getLong(2), Columns.instant(row, "at")))
        .list();
  }

  /// The newest checkpoint with the lines of every witness that cosigned it; the newest that one
  /// cosigned, with `cosigned`.
  public Optional<SignedNote> checkpoint(String log, boolean cosigned) {
    String name = trees.key(log).name();
    List<SignedNote> notes =
        database
            .sql("SELECT note FROM audit.cosignature WHERE log = ? ORDER BY size DESC")
            .param(log)
            .query(String.class)
            .list()
            .stream()
            .map(SignedNote::parse)
            // those of before a restoration are of another log
            .filter(note -> note.checkpoint().origin().equals(name))
            .toList();
    Optional<SignedNote> chosen = cosigned ? notes.stream().findFirst() : trees.checkpoint(log);
    return chosen.map(note ->
        notes.stream()
            .filter(other -> other.text().equals(note.text()))
            .reduce(note, (one, other) -> one.with(other.signatures())));
  }

  private void keep(String log, NoteKey witness, SignedNote note, SignedNote.Line line) {
    List<SignedNote.Line> both = List.of(note.signedBy(trees.key(log)).orElseThrow(), line);
    database
        .sql(
            """
            INSERT INTO audit.cosignature (log, witness, size, note, at)
            VALUES (:log, :witness, :size, :note, :at)
            ON CONFLICT (log, witness) DO UPDATE
            SET size = excluded.size, note = excluded.note, at = excluded.at
            WHERE cosignature.size <= excluded.size
            """)
        .param("log", log)
        .param("witness", witness.name())
        .param("size", note.checkpoint().size())
        .param("note", new SignedNote(note.text(), both).toString())
        .param("at", SignedNote.cosignedAt(line))
        .update();
  }
}
