package org.hustings.server.helpdesk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.SignedIn;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.sql.Columns;
import org.hustings.server.roll.Elector;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Whether a caller is whom they say. The desk types what the caller answers and learns only whether
/// all of it is right: neither which answer was not, nor what is.
@Component
public class IdentityChecks {
  /// How many questions are to be answered, all of them rightly.
  public static final int QUESTIONS = 2;

  /// How often within a day somebody may fail for one elector, whoever asks.
  public static final int FAILURES = 3;

  /// How many callers one person may ask within an hour.
  public static final int AN_HOUR = 60;

  /// How long it holds that a caller has passed.
  public static final Duration HOLDS = Duration.ofMinutes(15);

  private static final Duration DAY = Duration.ofDays(1);

  private final JdbcClient database;
  private final Answers answers;
  private final CallLetters letters;
  private final AuditLog log;
  private final Clock clock;

  IdentityChecks(
      JdbcClient database, Answers answers, CallLetters letters, AuditLog log, Clock clock) {
    this.database = database;
    this.answers = answers;
    this.letters = letters;
    this.log = log;
    this.clock = clock;
  }

  /// A check of an elector by somebody, within the time that it holds.
  public record Check(boolean passed, Instant at) {}

  /// The questions that can be asked.
  public Set<Question> questions(Elector elector) {
    return answers.known(elector);
  }

  /// The latest check by this person, as long as it holds.
  public Optional<Check> latest(SignedIn by, Elector elector) {
    return database
        .sql(
            """
            SELECT passed, at FROM helpdesk.identity_check
            WHERE person = :person AND election = :election AND elector = :elector AND at > :since
            ORDER BY id DESC LIMIT 1
            """)
        .param("person", by.person())
        .param("election", elector.election().slug())
        .param("elector", elector.number().value())
        .param("since", clock.instant().minus(HOLDS))
        .query((row, _) -> new Check(row.getBoolean("passed"), Columns.instant(row, "at")))
        .optional();
  }

  /// Whether a caller has just passed at this person.
  public boolean hasPassed(SignedIn by, Elector elector) {
    return latest(by, elector).filter(Check::passed).isPresent();
  }

  /// Compares what a caller answered, and takes down whether they passed; the elector is told.
  ///
  /// @throws RefusedException if too little was asked, or too often
  @Transactional
  public boolean check(
      ElectionDefinition election, Elector elector, Map<Question, String> given, SignedIn by) {
    lock(elector);
    Map<Question, String> typed = new EnumMap<>(Question.class);
    given.forEach((question, answer) -> {
      if (!answer.isBlank() && answers.known(elector).contains(question)) {
        typed.put(question, answer);
      }
    });
    refuse(elector, typed.size(), by);
    boolean passed =
        typed.entrySet().stream()
            .allMatch(one -> answers.agree(elector, one.getKey(), one.getValue()));
    database
        .sql(
            """
            INSERT INTO helpdesk.identity_check (person, election, elector, at, passed)
            VALUES (:person, :election, :elector, :at, :passed)
            """)
        .param("person", by.person())
        .param("election", elector.election().slug())
        .param("elector", elector.number().value())
        .param("at", clock.instant())
        .param("passed", passed)
        .update();
    log.record(
        by.actor(),
        "helpdesk.identity-asked",
        subject(elector),
        null,
        Map.of("passed", passed, "asked", typed.keySet()));
    letters.asked(election, elector, passed);
    return passed;
  }

  private void refuse(Elector elector, int typed, SignedIn by) {
    if (answers.known(elector).size() < QUESTIONS) {
      throw new RefusedException("helpdesk-staff.refused.unknown", "questions", QUESTIONS);
    }
    if (typed < QUESTIONS) {
      throw new RefusedException("helpdesk-staff.refused.too-few", "questions", QUESTIONS);
    }
    if (failures(elector) >= FAILURES) {
      throw new RefusedException("helpdesk-staff.refused.failed", "times", FAILURES);
    }
    if (ofTheHour(by) >= AN_HOUR) {
      throw new RefusedException("helpdesk-staff.refused.asked", "times", AN_HOUR);
    }
  }

  private long failures(Elector elector) {
    return database
        .sql(
            """
            SELECT count(*) FROM helpdesk.identity_check
            WHERE election = :election AND elector = :elector AND NOT passed AND at > :since
            """)
        .param("election", elector.election().slug())
        .param("elector", elector.number().value())
        .param("since", clock.instant().minus(DAY))
        .query(Long.class)
        .single();
  }

  private long ofTheHour(SignedIn by) {
    return database
        .sql("SELECT count(*) FROM helpdesk.identity_check WHERE person = ? AND at > ?")
        .params(by.person(), clock.instant().minus(LookUps.WINDOW))
        .query(Long.class)
        .single();
  }

  /// Answers that are tried at once count one another.
  private void lock(Elector elector) {
    database
        .sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 14))")
        .param(subject(elector))
        .query(row -> {});
  }

  static String subject(Elector elector) {
    return "elector:" + elector.election() + "/" + elector.number();
  }
}
