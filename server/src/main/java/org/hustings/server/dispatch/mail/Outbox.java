package org.hustings.server.dispatch.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.hustings.definition.ElectionId;
import org.hustings.server.dispatch.SecurityCode;
import org.hustings.server.organisation.member.Format;
import org.hustings.server.platform.Batcher;
import org.hustings.server.platform.OwnersActs;
import org.hustings.server.platform.sql.BatchClient;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The mails that wait, and what became of each. It is the only place where a code stands in the
/// clear, from the making of its pack until the mail server has taken the mail.
///
/// A mail is waiting, under way, handed over or refused. It is marked as under way before its first
/// byte goes out and as handed over once the mail server has said that it has it. So what is under
/// way after a crash may or may not have gone: it is sent again, as the same mail with the same
/// Message-ID, and counted as repeated. All else goes exactly once: where a database that was away
/// has left two at it, only one of them gets a mail.
@Component
class Outbox {
  private static final Duration PUT_OFF = Duration.ofMinutes(10);

  private static final long NO_MAIL = 0;

  /// More than the connections that a mail server may be given.
  private static final int MOST_TOGETHER = 64;

  private final JdbcClient database;
  private final BatchClient batches;
  private final TransactionTemplate transaction;
  private final OwnersActs owner;
  private final Clock clock;
  private final Batcher<Step, Boolean> steps = new Batcher<>(MOST_TOGETHER, this::step);

  Outbox(
      JdbcClient database,
      BatchClient batches,
      TransactionTemplate transaction,
      OwnersActs owner,
      Clock clock) {
    this.database = database;
    this.batches = batches;
    this.transaction = transaction;
    this.owner = owner;
    this.clock = clock;
  }

  /// Takes down that whatever was under way when sending stopped is sent once more. Only for
  /// whoever is alone in sending for the election.
  int repeatInterrupted(ElectionId election) {
    return database
        .sql(
            """
            UPDATE dispatch.mail m SET repeats = repeats + 1, state = 'WAITING'
            FROM dispatch.outbox o
            WHERE o.mail = m.id AND o.election = :election AND m.state = 'UNDER_WAY'
            """)
        .param("election", election.slug())
        .update();
  }

  /// The next to be sent, at most so many.
  List<Outgoing> due(ElectionId election, int most) {
    return database
        .sql(
            """
            SELECT o.mail, m.kind, m.token, o.recipient, o.name, o.language, o.contests, o.code,
              o.link, o.format, o.tries,
              m.kind = 'BALLOT' AND EXISTS (
                SELECT FROM dispatch.pack p JOIN dispatch.batch b ON b.id = p.batch
                WHERE p.id = m.pack AND b.kind = 'REISSUE') AS replaces
            FROM dispatch.outbox o JOIN dispatch.mail m ON m.id = o.mail
            WHERE o.election = :election AND o.not_before <= :now AND m.state = 'WAITING'
            ORDER BY o.mail LIMIT :most
            """)
        .param("election", election.slug())
        .param("now", clock.instant())
        .param("most", most)
        .query((row, _) -> read(row))
        .list();
  }

  /// Marks one mail as handed over, which wipes its code, and the next as under way: in one
  /// statement, durable before the next byte goes out.
  ///
  /// @param handed null before the first
  /// @param next null after the last
  /// @return whether the next is for the caller to send: of several who ask, one is told so
  boolean step(@Nullable Outgoing handed, @Nullable Outgoing next) {
    return steps.done(Step.of(handed, next));
  }

  /// A statement for each, as one for all would be planned once for good: while the table is small,
  /// for reading all of it.
  private List<Boolean> step(List<Step> steps) {
    Instant now = clock.instant();
    int[] begun =
        transaction.execute(_ ->
            batches.update(
                """
                WITH gone AS (DELETE FROM dispatch.outbox WHERE mail = ?),
                done AS (
                  UPDATE dispatch.mail SET state = 'HANDED', state_at = ? WHERE id = ?)
                UPDATE dispatch.mail SET state = 'UNDER_WAY', state_at = ?
                WHERE id = ? AND state = 'WAITING'
                """,
                steps.stream()
                    .<List<?>>map(
                        step -> List.of(step.handed(), now, step.handed(), now, step.next()))
                    .toList()));
    return Arrays.stream(begun).mapToObj(mails -> mails == 1).toList();
  }

  /// A mail that was handed over and one that is to be sent, by their numbers.
  private record Step(long handed, long next) {
    static Step of(@Nullable Outgoing handed, @Nullable Outgoing next) {
      return new Step(
          handed == null ? NO_MAIL : handed.mail(), next == null ? NO_MAIL : next.mail());
    }
  }

  /// Has a mail wait again that has not gone for sure.
  void putBack(Outgoing mail) {
    database
        .sql("UPDATE dispatch.mail SET state = 'WAITING', state_at = :now WHERE id = :mail")
        .param("mail", mail.mail())
        .param("now", clock.instant())
        .update();
  }

  /// Puts a mail off that the mail server does not take for now, longer each time.
  void putOff(Outgoing mail) {
    database
        .sql(
            """
            WITH later AS (
              UPDATE dispatch.outbox SET tries = tries + 1, not_before = :later
              WHERE mail = :mail)
            UPDATE dispatch.mail SET state = 'WAITING', state_at = :now WHERE id = :mail
            """)
        .param("later", clock.instant().plus(PUT_OFF.multipliedBy(mail.tries() + 1L)))
        .param("mail", mail.mail())
        .param("now", clock.instant())
        .update();
  }

  /// Ends a mail that the mail server will never take: it counts as one that came back.
  void refuse(Outgoing mail, String words) {
    database
        .sql(
            """
            WITH gone AS (DELETE FROM dispatch.outbox WHERE mail = :mail),
            refused AS (
              UPDATE dispatch.mail SET state = 'REFUSED', state_at = :now, refusal = :words
              WHERE id = :mail
              RETURNING id, election, elector)
            INSERT INTO dispatch.bounce
              (election, elector, mail, permanent, status, words, told_by, told_at)
            SELECT election, elector, id, true, '', :words, 'mail server', :now FROM refused
            ON CONFLICT (mail, status) DO NOTHING
            """)
        .param("mail", mail.mail())
        .param("words", words)
        .param("now", clock.instant())
        .update();
  }

  /// Removes what deleted rows have left in the table's file, if nothing waits in it.
  void wipe() {
    if (!database
        .sql("SELECT EXISTS (SELECT FROM dispatch.outbox)")
        .query(Boolean.class)
        .single()) {
      owner.rewriteAtOnce("dispatch.outbox");
    }
  }

  private static Outgoing read(ResultSet row) throws SQLException {
    @Nullable String code = row.getString("code");
    return new Outgoing(
        row.getLong("mail"),
        MailKind.valueOf(row.getString("kind")),
        row.getString("token"),
        row.getString("recipient"),
        row.getString("name"),
        row.getString("language"),
        List.of(row.getString("contests").split(" ")),
        code == null ? null : SecurityCode.parse(code).orElseThrow(),
        row.getString("link"),
        Format.of(row.getString("format")).orElse(null),
        row.getInt("tries"),
        row.getBoolean("replaces"));
  }
}
