package org.hustings.server.enquiry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hustings.server.account.PersonId;
import org.hustings.server.audit.Actor;
import org.hustings.server.platform.sql.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of enquiries.
@Repository
class EnquiryRows {
  private static final String SELECT =
      """
      SELECT e.*,
        ARRAY(SELECT person FROM enquiry.concern c
              WHERE c.reference = e.reference ORDER BY person) AS concerns,
        (SELECT addressee FROM enquiry.addressee a
         WHERE a.reference = e.reference ORDER BY id DESC LIMIT 1) AS addressee
      FROM enquiry.enquiry e
      """;

  private final JdbcClient database;

  EnquiryRows(JdbcClient database) {
    this.database = database;
  }

  void add(Enquiry enquiry, Content content) {
    database
        .sql(
            """
            INSERT INTO enquiry.enquiry (reference, kind, topic, language, sent_at)
            VALUES (:reference, :kind, :topic, :language, :sent)
            """)
        .param("reference", enquiry.reference().text())
        .param("kind", enquiry.kind())
        .param("topic", enquiry.topic().toString())
        .param("language", enquiry.language())
        .param("sent", enquiry.sent())
        .update();
    enquiry.concerns().forEach(person -> addConcern(enquiry.reference(), person));
    database
        .sql(
            """
            INSERT INTO enquiry.content (reference, address, person, text)
            VALUES (:reference, :address, :person, :text)
            """)
        .param("reference", enquiry.reference().text())
        .param("address", content.address())
        .param("person", content.sender().map(PersonId::toString).orElse(null))
        .param("text", content.text())
        .update();
  }

  private void addConcern(Reference reference, PersonId person) {
    database
        .sql("INSERT INTO enquiry.concern (reference, person) VALUES (:reference, :person)")
        .param("reference", reference.text())
        .param("person", person.toString())
        .update();
  }

  /// Takes down with whom it lies from now on.
  void address(Reference reference, Addressee addressee, Instant at, Actor by) {
    database
        .sql(
            """
            INSERT INTO enquiry.addressee (reference, addressee, at, author)
            VALUES (:reference, :addressee, :at, :author)
            """)
        .param("reference", reference.text())
        .param("addressee", addressee.toString())
        .param("at", at)
        .param("author", by.reference())
        .update();
  }

  void confirm(Reference reference, Instant at, LocalDate due) {
    database
        .sql(
            """
            UPDATE enquiry.enquiry SET confirmed_at = :at, due_on = :due
            WHERE reference = :reference
            """)
        .param("reference", reference.text())
        .param("at", at)
        .param("due", due)
        .update();
  }

  void end(Reference reference, Enquiry.Ending ending, String answer) {
    database
        .sql(
            """
            UPDATE enquiry.enquiry SET outcome = :outcome, ended_at = :at, ended_by = :by
            WHERE reference = :reference
            """)
        .param("reference", reference.text())
        .param("outcome", ending.outcome())
        .param("at", ending.at())
        .param("by", ending.by())
        .update();
    database
        .sql("INSERT INTO enquiry.answer (reference, text) VALUES (:reference, :text)")
        .param("reference", reference.text())
        .param("text", answer)
        .update();
  }

  void markTold(Reference reference, Instant at) {
    database
        .sql("UPDATE enquiry.enquiry SET overdue_told_at = :at WHERE reference = :reference")
        .param("reference", reference.text())
        .param("at", at)
        .update();
  }

  Optional<Enquiry> find(Reference reference) {
    return list("WHERE e.reference = :reference", Map.of("reference", reference.text())).stream()
        .findFirst();
  }

  /// Finds one and holds it until the transaction ends.
  Optional<Enquiry> lock(Reference reference) {
    return list(
            "WHERE e.reference = :reference FOR UPDATE OF e", Map.of("reference", reference.text()))
        .stream()
        .findFirst();
  }

  /// Those that wait for an answer, the one that is due first first.
  List<Enquiry> open() {
    return list(
        "WHERE confirmed_at IS NOT NULL AND ended_at IS NULL ORDER BY due_on, confirmed_at",
        Map.of());
  }

  /// The latest that were ended, at most so many.
  List<Enquiry> ended(int most) {
    return list(
        "WHERE ended_at IS NOT NULL ORDER BY ended_at DESC LIMIT :most", Map.of("most", most));
  }

  /// Those about one thing that somebody has confirmed.
  List<Enquiry> about(Topic topic) {
    return list(
        "WHERE topic = :topic AND confirmed_at IS NOT NULL", Map.of("topic", topic.toString()));
  }

  /// Those that are overdue and of which nobody was told; no other node tells of them.
  List<Enquiry> overdueUntold(LocalDate today) {
    return list(
        """
        WHERE due_on < :today AND ended_at IS NULL AND overdue_told_at IS NULL
        FOR UPDATE OF e SKIP LOCKED
        """,
        Map.of("today", today));
  }

  private List<Enquiry> list(String condition, Map<String, ?> parameters) {
    return database
        .sql(SELECT + condition)
        .params(parameters)
        .query((row, _) -> enquiry(row))
        .list();
  }

  Optional<Content> content(Reference reference) {
    return database
        .sql(
            """
            SELECT address, person, c.text, a.text AS answer
            FROM enquiry.content c LEFT JOIN enquiry.answer a USING (reference)
            WHERE reference = :reference
            """)
        .param("reference", reference.text())
        .query((row, _) ->
            new Content(
                row.getString("address"),
                Columns.orNull(row, "person", PersonId::parse),
                row.getString("text"),
                row.getString("answer")))
        .optional();
  }

  /// Deletes what is said in those that ended before then, and in those that were sent before then
  /// and never confirmed.
  int forget(Instant ended, Instant unconfirmed) {
    String old =
        """
        WHERE reference IN (SELECT reference FROM enquiry.enquiry
          WHERE ended_at < :ended OR (confirmed_at IS NULL AND sent_at < :unconfirmed))
        """;
    Map<String, Instant> limits = Map.of("ended", ended, "unconfirmed", unconfirmed);
    database.sql("DELETE FROM enquiry.answer " + old).params(limits).update();
    return database.sql("DELETE FROM enquiry.content " + old).params(limits).update();
  }

  private static Enquiry enquiry(ResultSet row) throws SQLException {
    return new Enquiry(
        new Reference(row.getString("reference")),
        Columns.constant(row, "kind", Kind.class),
        Topic.find(row.getString("topic")).orElseThrow(),
        Columns.texts(row, "concerns", PersonId::parse),
        // nobody has it before it is confirmed
        Objects.requireNonNullElse(
            Columns.orNull(row, "addressee", Addressee::parse), Addressee.OFFICIALS),
        row.getString("language"),
        Columns.instant(row, "sent_at"),
        Columns.instantOrNull(row, "confirmed_at"),
        row.getObject("due_on", LocalDate.class),
        ending(row));
  }

  private static Enquiry.@Nullable Ending ending(ResultSet row) throws SQLException {
    @Nullable Instant at = Columns.instantOrNull(row, "ended_at");
    return at == null
        ? null
        : new Enquiry.Ending(
            Columns.constant(row, "outcome", Outcome.class), at, row.getString("ended_by"));
  }
}
