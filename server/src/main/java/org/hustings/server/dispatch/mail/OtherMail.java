package org.hustings.server.dispatch.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hustings.server.platform.sql.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What came to the address for bounces and is no report that we know. It is read by nobody unless
/// somebody is told of it.
@Component
public class OtherMail {
  private static final int LONGEST = 200;

  private final JdbcClient database;
  private final Clock clock;

  OtherMail(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// @param elector to whose ballot it is an answer; null where it does not say
  public record Item(String sender, String subject, Instant toldAt, @Nullable Integer elector) {}

  /// Takes a message down.
  void note(MimeMessage message, Optional<String> token) {
    database
        .sql(
            """
            INSERT INTO dispatch.other_mail (mail, sender, subject, told_at)
            VALUES ((SELECT id FROM dispatch.mail WHERE token = :token), :sender, :subject, :now)
            """)
        .param("token", token.orElse(""))
        .param("sender", header(message, "From"))
        .param("subject", header(message, "Subject"))
        .param("now", clock.instant())
        .update();
  }

  public int number() {
    return database.sql("SELECT count(*) FROM dispatch.other_mail").query(Integer.class).single();
  }

  /// The latest, at most so many.
  public List<Item> latest(int most) {
    return database
        .sql(
            """
            SELECT o.sender, o.subject, o.told_at, m.elector
            FROM dispatch.other_mail o LEFT JOIN dispatch.mail m ON m.id = o.mail
            ORDER BY o.id DESC LIMIT ?
            """)
        .param(most)
        .query((row, _) -> item(row))
        .list();
  }

  private static Item item(ResultSet row) throws SQLException {
    return new Item(
        row.getString("sender"),
        row.getString("subject"),
        Columns.instant(row, "told_at"),
        row.getObject("elector", Integer.class));
  }

  private static String header(MimeMessage message, String name) {
    try {
      @Nullable String text =
          name.equals("Subject") ? message.getSubject() : message.getHeader(name, ", ");
      // the database takes no NUL
      String whole = text == null ? "" : text.replace('\0', ' ').strip();
      return whole.substring(0, Math.min(LONGEST, whole.length()));
    } catch (MessagingException e) {
      return "";
    }
  }
}
