package org.hustings.server.helpdesk;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.hustings.definition.Channel;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.SignedIn;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.dispatch.reissue.Asker;
import org.hustings.server.dispatch.reissue.Reissues;
import org.hustings.server.roll.Elector;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sends a ballot again for a caller who has just passed: to the roll's own e-mail or postal
/// address, as staff do it, and nowhere else.
@Component
public class SendingAgain {
  /// How many one person may send within an hour.
  public static final int AN_HOUR = 30;

  private final JdbcClient database;
  private final IdentityChecks checks;
  private final HelpByTelephone help;
  private final Reissues reissues;
  private final AuditLog log;
  private final Clock clock;
  private final String reason;

  SendingAgain(
      JdbcClient database,
      IdentityChecks checks,
      HelpByTelephone help,
      Reissues reissues,
      AuditLog log,
      Clock clock,
      Catalogue catalogue) {
    this.database = database;
    this.checks = checks;
    this.help = help;
    this.reissues = reissues;
    this.log = log;
    this.clock = clock;
    this.reason = catalogue.in(Language.ENGLISH).say("helpdesk-staff.send.reason");
  }

  /// Sends it, or tells why not.
  @Transactional
  public Optional<Message> send(
      ElectionDefinition election, Elector elector, Channel channel, SignedIn by) {
    lock(by);
    if (!checks.hasPassed(by, elector)) {
      return Optional.of(Message.of("helpdesk-staff.refused.not-passed"));
    }
    if (!help.isAllowed(elector)) {
      return Optional.of(Message.of("helpdesk-staff.refused.no-help"));
    }
    if (ofTheHour(by) >= AN_HOUR) {
      return Optional.of(Message.of("helpdesk-staff.refused.sent", "times", AN_HOUR));
    }
    Optional<Message> refusal =
        reissues.reissue(
            election, new Reissues.Request(elector, channel, reason, Asker.STAFF), by.actor());
    if (refusal.isEmpty()) {
      write(elector, channel, by);
    }
    return refusal;
  }

  private void write(Elector elector, Channel channel, SignedIn by) {
    database
        .sql(
            """
            INSERT INTO helpdesk.sent_again (person, election, elector, at)
            VALUES (:person, :election, :elector, :at)
            """)
        .param("person", by.person())
        .param("election", elector.election().slug())
        .param("elector", elector.number().value())
        .param("at", clock.instant())
        .update();
    log.record(
        by.actor(),
        "helpdesk.sent-again",
        IdentityChecks.subject(elector),
        null,
        Map.of("channel", channel));
  }

  private void lock(SignedIn by) {
    database
        .sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 14))")
        .param(by.person())
        .query(row -> {});
  }

  private long ofTheHour(SignedIn by) {
    return database
        .sql("SELECT count(*) FROM helpdesk.sent_again WHERE person = ? AND at > ?")
        .params(by.person(), clock.instant().minus(LookUps.WINDOW))
        .query(Long.class)
        .single();
  }
}
