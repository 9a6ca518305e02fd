package org.hustings.server.enquiry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.hustings.server.account.Mailbox;
import org.hustings.server.account.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How much may be sent in a day: five from one place, five for one mailbox, twenty about one unit
/// or group; and ten by whoever is signed in, whatever their neighbours or strangers have sent.
/// Where it came from is kept as a hash, for a day.
@Component
public class EnquiryLimit {
  private static final Duration DAY = Duration.ofDays(1);
  private static final int FROM_ONE_PLACE = 5;
  private static final int FOR_ONE_MAILBOX = 5;
  private static final int ABOUT_ONE = 20;
  private static final int BY_ONE_PERSON = 10;

  private final JdbcClient database;
  private final Clock clock;

  EnquiryLimit(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  private record Counted(String subject, int most) {}

  /// Whether one more is taken from a person; if so, it is reckoned.
  public boolean allows(PersonId person) {
    return allows(List.of(new Counted("person:" + person, BY_ONE_PERSON)));
  }

  /// Whether one more is taken from a stranger; if so, it is reckoned.
  public boolean allows(String place, String address, Topic topic) {
    List<Counted> own =
        List.of(
            new Counted("place:" + place, FROM_ONE_PLACE),
            new Counted("mailbox:" + Mailbox.of(address).name(), FOR_ONE_MAILBOX));
    return about(topic)
        .map(about -> allows(List.of(own.getFirst(), own.getLast(), about)))
        .orElseGet(() -> allows(own));
  }

  /// Officials take what comes about elections and the site; nobody is to be able to keep a
  /// complaint from them by sending many.
  private static Optional<Counted> about(Topic topic) {
    return switch (topic.of()) {
      case UNIT, GROUP -> Optional.of(new Counted("topic:" + topic, ABOUT_ONE));
      case ELECTION, SITE -> Optional.empty();
    };
  }

  private boolean allows(List<Counted> counted) {
    Instant now = clock.instant();
    database
        .sql("DELETE FROM enquiry.attempt WHERE at < :since")
        .param("since", now.minus(DAY))
        .update();
    boolean allowed = counted.stream().allMatch(one -> lately(one.subject()) < one.most());
    if (allowed) {
      counted.forEach(one -> reckon(one.subject(), now));
    }
    return allowed;
  }

  private long lately(String subject) {
    return database
        .sql("SELECT count(*) FROM enquiry.attempt WHERE subject = :subject")
        .param("subject", hash(subject))
        .query(Long.class)
        .single();
  }

  private void reckon(String subject, Instant now) {
    database
        .sql("INSERT INTO enquiry.attempt (subject, at) VALUES (:subject, :at)")
        .param("subject", hash(subject))
        .param("at", now)
        .update();
  }

  private static String hash(String subject) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(subject.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
