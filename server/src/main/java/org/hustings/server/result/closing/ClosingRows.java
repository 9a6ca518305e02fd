package org.hustings.server.result.closing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hustings.definition.ElectionId;
import org.hustings.server.platform.LifecycleState;
import org.hustings.server.platform.MessageText;
import org.hustings.server.platform.sql.Columns;
import org.hustings.server.platform.work.HowFar;
import org.hustings.server.platform.work.ProgressRows;
import org.hustings.server.platform.work.Work;
import org.hustings.server.result.closing.Closing.State;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The closings on record, and the log of their steps.
@Repository
public class ClosingRows {
  private final JdbcClient database;
  private final ProgressRows progress;
  private final JsonMapper json;
  private final Words english;
  private final Clock clock;

  ClosingRows(
      JdbcClient database,
      ProgressRows progress,
      JsonMapper json,
      Catalogue catalogue,
      Clock clock) {
    this.database = database;
    this.progress = progress;
    this.json = json;
    this.english = catalogue.in(Language.ENGLISH);
    this.clock = clock;
  }

  /// One line of the log.
  ///
  /// @param words in English
  /// @param message null for a step of before that is kept in words only
  public record Step(Instant at, String words, @Nullable Message message) {
    /// What was done, in the language of whoever reads.
    public String in(Words reader) {
      return message == null ? words : reader.say(message);
    }
  }

  public Optional<Closing> find(ElectionId election) {
    return select(election, "");
  }

  /// The closing, held until the transaction ends: one process at a time does a step.
  public Optional<Closing> lock(ElectionId election) {
    return select(election, " FOR UPDATE");
  }

  private Optional<Closing> select(ElectionId election, String lock) {
    return database
        .sql(
            """
            SELECT election, state, closed_at, begun_at, halt, count,
              coalesce(stands_at, begun_at) AS stands_at
            FROM result.closing
            WHERE election = :election
            """
                + lock)
        .param("election", election.slug())
        .query((row, _) -> read(row))
        .optional();
  }

  private static Closing read(ResultSet row) throws SQLException {
    return new Closing(
        new ElectionId(row.getString("election")),
        State.valueOf(row.getString("state")),
        Columns.instant(row, "closed_at"),
        Columns.instant(row, "begun_at"),
        row.getString("halt"),
        row.getInt("count"),
        Columns.instant(row, "stands_at"));
  }

  /// Those that go on without anybody's doing.
  List<ElectionId> unfinished() {
    return database
        .sql(
            """
            SELECT election FROM result.closing
            WHERE halt IS NULL AND (state = 'PARTING' OR (state = 'COUNTING'
              AND election NOT IN (SELECT election FROM result.lot_needed)))
            """)
        .query((row, _) -> new ElectionId(row.getString("election")))
        .list();
  }

  void begin(ElectionId election, Instant closedAt) {
    database
        .sql(
            """
            INSERT INTO result.closing (election, state, closed_at, begun_at)
            VALUES (:election, 'PARTING', :closed, :now)
            """)
        .param("election", election.slug())
        .param("closed", closedAt)
        .param("now", clock.instant())
        .update();
  }

  /// Goes on to the next state; what had stopped it is over.
  ///
  /// @throws IllegalStateException if that state does not follow the one it is in
  void move(ElectionId election, State to) {
    List<String> before = LifecycleState.before(to).stream().map(State::name).toList();
    int moved =
        before.isEmpty()
            ? 0
            : database
                .sql(
                    """
                    UPDATE result.closing SET state = :state, halt = NULL
                    WHERE election = :election AND state = ANY (:before)
                    """)
                .param("state", to.name())
                .param("election", election.slug())
                .param("before", before)
                .update();
    if (moved == 0) {
      throw new IllegalStateException("The close of %s is not before %s".formatted(election, to));
    }
    idle(election);
  }

  /// Has all that was counted counted anew, with whoever stands now.
  ///
  /// @throws IllegalStateException if nothing is counted
  public void again(ElectionId election, Instant standsAt) {
    int moved =
        database
            .sql(
                """
                UPDATE result.closing
                SET state = 'COUNTING', halt = NULL, count = count + 1, stands_at = :at
                WHERE election = :election AND state IN ('COUNTED', 'DECLARED', 'WITHDRAWN')
                """)
            .param("at", standsAt)
            .param("election", election.slug())
            .update();
    if (moved == 0) {
      throw new IllegalStateException("Nothing of " + election + " is counted.");
    }
    idle(election);
  }

  /// What was declared does not hold any more.
  public void withdraw(ElectionId election) {
    move(election, State.WITHDRAWN);
  }

  void halt(ElectionId election, @Nullable String words) {
    database
        .sql("UPDATE result.closing SET halt = :words WHERE election = :election")
        .param("words", words)
        .param("election", election.slug())
        .update();
  }

  /// Lets a close that was stopped go on.
  public void resume(ElectionId election) {
    halt(election, null);
  }

  public void log(ElectionId election, Message message) {
    database
        .sql(
            """
            INSERT INTO result.step (election, at, words, message)
            VALUES (:election, :at, :words, :message)
            """)
        .param("election", election.slug())
        .param("at", clock.instant())
        .param("words", english.say(message))
        .param("message", MessageText.write(json, message))
        .update();
  }

  public List<Step> log(ElectionId election) {
    return database
        .sql("SELECT at, words, message FROM result.step WHERE election = :election ORDER BY id")
        .param("election", election.slug())
        .query((row, _) -> step(row))
        .list();
  }

  private Step step(ResultSet row) throws SQLException {
    String message = row.getString("message");
    return new Step(
        Columns.instant(row, "at"),
        row.getString("words"),
        message == null ? null : MessageText.read(json, message));
  }

  /// Says how far the step in hand has come: at once, whatever transaction the step is in.
  void doing(ElectionId election, Message step, long done, long whole) {
    progress.at(work(election), step, done, whole);
  }

  /// No step is in hand any more.
  void idle(ElectionId election) {
    progress.over(work(election));
  }

  /// How far the step in hand has come; empty if none is.
  public Optional<HowFar> howFar(ElectionId election) {
    return progress.find(work(election));
  }

  private static Work work(ElectionId election) {
    return new Work("result", election.slug());
  }
}
