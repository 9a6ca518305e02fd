package org.hustings.server.organisation.latechange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.hustings.server.platform.LetterLanguages;
import org.hustings.server.platform.Mailer;
import org.hustings.server.platform.sql.Columns;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Confirms late changes to the old address: whoever did not ask for one learns of it there. They
/// wait in the database, so that an import leaves nobody out and no web node sends one again.
@Component
class LateChangeLetters {
  private static final int AT_ONCE = 100;

  private final JdbcClient database;
  private final Mailer mailer;
  private final LetterLanguages languages;
  private final Clock clock;

  LateChangeLetters(JdbcClient database, Mailer mailer, LetterLanguages languages, Clock clock) {
    this.database = database;
    this.mailer = mailer;
    this.languages = languages;
    this.clock = clock;
  }

  /// One member's changes by one act, which one letter confirms.
  private record Waiting(String name, String to, @Nullable String language, List<String> fields) {}

  /// Sends those that wait, some at a time, and tells how many it sent.
  @Transactional
  public int sendWaiting() {
    List<Waiting> waiting =
        database
            .sql(
                """
                WITH waiting AS (
                  SELECT id FROM organisation.late_change
                  WHERE confirmed_at IS NULL AND confirm_to IS NOT NULL
                  ORDER BY id LIMIT :atOnce FOR UPDATE SKIP LOCKED),
                taken AS (
                  UPDATE organisation.late_change SET confirmed_at = :now
                  WHERE id IN (SELECT id FROM waiting)
                  RETURNING member, change, confirm_to, field)
                SELECT m.name, m.preferred_language, t.confirm_to, array_agg(DISTINCT t.field ORDER BY t.field) AS fields
                FROM taken t
                JOIN organisation.member m ON m.number = t.member AND m.superseded_by IS NULL
                GROUP BY t.member, t.change, t.confirm_to, m.name, m.preferred_language
                """)
            .param("atOnce", AT_ONCE)
            .param("now", clock.instant())
            .query((row, _) -> waiting(row))
            .list();
    waiting.forEach(one -> mailer.send(letter(one)));
    return waiting.size();
  }

  private static Waiting waiting(ResultSet row) throws SQLException {
    return new Waiting(
        row.getString("name"),
        row.getString("confirm_to"),
        row.getString("preferred_language"),
        Columns.texts(row, "fields"));
  }

  private Mailer.Letter letter(Waiting member) {
    List<Words> readers = languages.to(member.language());
    String what =
        member.fields().size() > 1
            ? "both"
            : member.fields().contains("e-mail") ? "email" : "address";
    return new Mailer.Letter(
        member.to(),
        LetterLanguages.subject(
            readers, words -> words.say("organisation.letter.changed.subject", "what", what)),
        LetterLanguages.text(
            readers,
            words ->
                words.say(
                    "organisation.letter.changed.text", "name", member.name(), "what", what)));
  }
}
