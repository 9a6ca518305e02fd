package org.hustings.server.roll.change;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.ApprovalId;
import org.hustings.server.account.approval.Approvals;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.organisation.member.Member;
import org.hustings.server.organisation.member.Members;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.sql.Columns;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.ElectorRows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Addresses that changed on the register after the freeze. Two of the staff take them over for one
/// elector at a time, a day after the elector was told; the entry, the roll's file and its hash stay those of the freeze.
@Component
public class Addresses {
  /// How long the elector has to say no.
  public static final Duration DELAY = Duration.ofHours(24);

  private static final int TOKEN_BYTES = 24;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient database;
  private final ReaddressRows rows;
  private final ReaddressLetters letters;
  private final Approvals approvals;
  private final ElectorRows electors;
  private final Members members;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Addresses(
      JdbcClient database,
      ReaddressRows rows,
      ReaddressLetters letters,
      Approvals approvals,
      ElectorRows electors,
      Members members,
      AuditLog audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.database = database;
    this.rows = rows;
    this.letters = letters;
    this.approvals = approvals;
    this.electors = electors;
    this.members = members;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /// The elector's entry on the register, if it has other addresses than the roll.
  public Optional<Member> changed(Elector elector) {
    return members
        .find(elector.member())
        .filter(member ->
            !Objects.equals(member.email(), elector.email())
                || !Objects.equals(member.postalAddress(), elector.postalAddress()));
  }

  /// Proposes to take over what the register has now, for ballots that are still to be sent. Once a
  /// second person agrees, the elector is written to at every address known and has a day to say
  /// no.
  ///
  /// @throws RefusedException without a reason, for somebody who is not on the roll, if the
  ///   register has no other address, or after the close of the ballot
  @Transactional
  public ApprovalId propose(
      ElectionDefinition election, ElectorNumber number, String reason, SignedIn by) {
    if (reason.isBlank()) {
      throw new RefusedException("roll-staff.refused.no-reason");
    }
    if (election.timetable().ballot().isAfter(clock.instant())) {
      throw new RefusedException("roll-staff.refused.closed-nothing-sent");
    }
    Elector elector =
        electors
            .find(election.id(), number)
            .orElseThrow(() ->
                new RefusedException("roll-staff.refused.not-on-it", "number", number.toString()));
    Member member =
        changed(elector)
            .orElseThrow(() -> new RefusedException("roll-staff.refused.no-other-address"));
    long id = rows.add(elector, member, reason.strip(), by, clock.instant());
    return approvals.propose(
        ReaddressAct.KIND,
        "elector:" + election.id() + "/" + number,
        ReaddressAct.details(rows.find(id).orElseThrow()),
        reason,
        by);
  }

  /// Writes to the elector; from then on the delay runs.
  void begin(ElectionDefinition election, Elector elector, Readdressing wanted, SignedIn second) {
    byte[] bytes = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(bytes);
    String token = HexFormat.of().formatHex(bytes);
    Instant now = clock.instant();
    rows.tell(wanted.id(), hash(token), now, now.plus(DELAY));
    Readdressing told = rows.find(wanted.id()).orElseThrow();
    audit.record(
        second.actor(),
        "roll.address-wanted",
        "elector:" + election.id() + "/" + elector.number(),
        null,
        Map.of("addresses", told.masked(), "live", String.valueOf(told.liveAt())));
    letters.send(election, elector, told, token);
  }

  /// Those of an elector that were wanted, the first first.
  public List<Readdressing> wanted(ElectionId election, ElectorNumber elector) {
    return rows.of(election, elector);
  }

  /// What a letter's link is about.
  public Optional<Readdressing> byToken(ElectionId election, String token) {
    return rows.byToken(election, hash(token));
  }

  /// The elector does not want it: the roll stays as it is.
  @Transactional
  public void stop(Readdressing wanted) {
    if (rows.stop(wanted.id(), clock.instant())) {
      audit.record(
          Actor.system("elector"),
          "roll.address-stopped",
          "elector:" + wanted.election() + "/" + wanted.elector(),
          null,
          Map.of("addresses", wanted.masked()));
    }
  }

  /// Takes over those whose elector has had the time to say no.
  @Transactional
  public void takeOverDue() {
    rows.due(clock.instant()).forEach(this::takeOver);
  }

  private void takeOver(Readdressing wanted) {
    Instant now = clock.instant();
    if (!rows.done(wanted.id(), now)
        || electors.find(wanted.election(), wanted.elector()).isEmpty()) {
      return;
    }
    supersede(wanted.election(), wanted.elector(), now);
    database
        .sql(
            """
            INSERT INTO roll.address
              (election, elector, email, postal_address, at, reason, author)
            VALUES (:election, :elector, :email, :postalAddress, :at, :reason, :author)
            """)
        .param("election", wanted.election().slug())
        .param("elector", wanted.elector().value())
        .param("email", wanted.email())
        .param("postalAddress", wanted.postalAddress())
        .param("at", now)
        .param("reason", wanted.reason())
        .param("author", wanted.author().toString())
        .update();
    audit.record(
        wanted.author().actor(),
        "roll.address-taken-over",
        "elector:" + wanted.election() + "/" + wanted.elector(),
        null,
        Map.of("addresses", wanted.masked(), "reason", wanted.reason()));
    events.publishEvent(
        new ElectorReaddressed(wanted.election(), wanted.elector(), wanted.reason()));
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private void supersede(ElectionId election, ElectorNumber elector, Instant now) {
    database
        .sql(
            """
            UPDATE roll.address SET superseded_at = :now
            WHERE election = :election AND elector = :elector AND superseded_at IS NULL
            """)
        .param("now", now)
        .param("election", election.slug())
        .param("elector", elector.value())
        .update();
  }

  /// Each time that an elector's addresses were taken over, the first first.
  public List<AddressChange> history(ElectionId election, ElectorNumber elector) {
    return database
        .sql(
            """
            SELECT at, reason, author FROM roll.address
            WHERE election = :election AND elector = :elector ORDER BY id
            """)
        .param("election", election.slug())
        .param("elector", elector.value())
        .query((row, _) ->
            new AddressChange(
                Columns.instant(row, "at"), row.getString(2), PersonId.parse(row.getString(3))))
        .list();
  }
}
