package org.hustings.server.account.appointment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.hustings.server.account.Grants;
import org.hustings.server.account.Role;
import org.hustings.server.audit.Actor;
import org.hustings.server.platform.key.SiteKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How whoever runs an installation names its first two officials without a setting: by a link that
/// the command prints. It opens one page, once, as long as nobody holds a role, for a day. Nothing
/// of it is stored: the site knows its own links again by its secret.
@Component
public class SetUp {
  /// How long a link opens the page.
  public static final Duration LIFE = Duration.ofDays(1);

  static final String PATH = "/set-up";

  private static final String PURPOSE = "account.set-up";
  private static final Actor OPERATOR = Actor.command("set-up");

  private final SiteKeys keys;
  private final Grants grants;
  private final InvitationRows invitations;
  private final Appointments appointments;
  private final JdbcClient database;
  private final Clock clock;

  SetUp(
      SiteKeys keys,
      Grants grants,
      InvitationRows invitations,
      Appointments appointments,
      JdbcClient database,
      Clock clock) {
    this.keys = keys;
    this.grants = grants;
    this.invitations = invitations;
    this.appointments = appointments;
    this.database = database;
    this.clock = clock;
  }

  /// One of the two, as the page has them.
  ///
  /// @param name what they are called
  /// @param address at which they are invited
  record Named(String name, String address) {}

  /// Whether nobody holds a role: then the first officials may be named.
  public boolean isPossible() {
    return grants.held().isEmpty();
  }

  /// Whether nobody has been invited either.
  public boolean isWanted() {
    return isPossible() && invitations.operators() == 0;
  }

  /// The path of a new link.
  public String link() {
    return PATH + "?token=" + token(clock.instant().plus(LIFE).getEpochSecond());
  }

  /// Whether this link opens the page.
  boolean opens(String token) {
    int between = token.indexOf('.');
    if (!token.matches("\\d{1,12}\\.[0-9a-f]{64}")) {
      return false;
    }
    long until = Long.parseLong(token.substring(0, between));
    return Instant.ofEpochSecond(until).isAfter(clock.instant())
        && MessageDigest.isEqual(token(until).getBytes(UTF_8), token.getBytes(UTF_8))
        && isPossible();
  }

  /// Invites the two in place of any whom the operator invited before; false where the link has
  /// been used meanwhile.
  @Transactional
  boolean name(String token, Named returningOfficer, Named second) {
    // two who press at once: the second finds the link used
    database
        .sql("SELECT pg_advisory_xact_lock(hashtextextended('account/set-up', 0))::text")
        .query(String.class)
        .single();
    if (!opens(token)) {
      return false;
    }
    appointments.withdrawOperators(OPERATOR);
    appointments.appoint(
        Role.RETURNING_OFFICER, returningOfficer.name(), returningOfficer.address(), OPERATOR);
    appointments.appoint(Role.STAFF, second.name(), second.address(), OPERATOR);
    return true;
  }

  // whom it was used for is in it: with every invitation all links before are worth nothing
  private String token(long until) {
    String meant = until + " " + invitations.operators();
    return until + "." + HexFormat.of().formatHex(keys.code(PURPOSE, meant.getBytes(UTF_8)));
  }
}
