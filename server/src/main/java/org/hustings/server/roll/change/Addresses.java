package org.hustings.server.roll.change;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.organisation.member.Member;
import org.hustings.server.organisation.member.Members;
import org.hustings.server.platform.sql.Columns;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.ElectorRows;
import org.hustings.server.roll.RollRefusedException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Addresses that changed on the register after the freeze. Staff take them over for one elector at
/// a time; the entry, the roll's file and its hash stay those of the freeze.
@Component
public class Addresses {
  private final JdbcClient database;
  private final ElectorRows electors;
  private final Members members;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Addresses(
      JdbcClient database,
      ElectorRows electors,
      Members members,
      AuditLog audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.database = database;
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

  /// Takes over what the register has now, for ballots that are still to be sent.
  ///
  /// @throws RollRefusedException without a reason, for somebody who is not on the roll, if the
  ///   register has no other address, or after the close of the ballot
  @Transactional
  public void takeOver(
      ElectionDefinition election, ElectorNumber number, String reason, SignedIn by) {
    if (reason.isBlank()) {
      throw new RollRefusedException("Say why: it stays in the elector's history.");
    }
    if (election.timetable().ballot().isAfter(clock.instant())) {
      throw new RollRefusedException("The ballot has closed: nothing is sent any more.");
    }
    Elector elector =
        electors
            .find(election.id(), number)
            .orElseThrow(
                () -> new RollRefusedException("Number " + number + " is not on the roll."));
    Member member =
        changed(elector)
            .orElseThrow(() ->
                new RollRefusedException(
                    "The register has no other address: correct it there first."));
    Instant now = clock.instant();
    supersede(election.id(), number, now);
    database
        .sql(
            """
            INSERT INTO roll.address
              (election, elector, email, postal_address, at, reason, author)
            VALUES (:election, :elector, :email, :postalAddress, :at, :reason, :author)
            """)
        .param("election", election.id().slug())
        .param("elector", number.value())
        .param("email", member.email())
        .param("postalAddress", member.postalAddress())
        .param("at", now)
        .param("reason", reason.strip())
        .param("author", by.id().toString())
        .update();
    audit.record(
        by.actor(),
        "roll.address-taken-over",
        "elector:" + election.id() + "/" + number,
        null,
        Map.of(
            "email", !Objects.equals(member.email(), elector.email()),
            "post", !Objects.equals(member.postalAddress(), elector.postalAddress()),
            "reason", reason.strip()));
    events.publishEvent(new ElectorReaddressed(election.id(), number, reason.strip()));
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
