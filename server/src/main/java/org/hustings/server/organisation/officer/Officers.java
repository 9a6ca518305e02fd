package org.hustings.server.organisation.officer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hustings.server.account.address.AddressChange;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.organisation.AddressNotes;
import org.hustings.server.organisation.Changes;
import org.hustings.server.organisation.Dated;
import org.hustings.server.organisation.Provenance;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.organisation.RegisterRefusal;
import org.hustings.server.organisation.Today;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.organisation.unit.Units;
import org.hustings.server.platform.EmailAddress;
import org.hustings.server.platform.MailServer;
import org.hustings.server.platform.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who holds which role in which unit.
@Component
public class Officers {
  private final OfficerRows rows;
  private final Units units;
  private final Changes changes;
  private final Today today;
  private final MailServer server;
  private final AddressNotes addresses;
  private final AuditLog log;

  Officers(
      OfficerRows rows,
      Units units,
      Changes changes,
      Today today,
      MailServer server,
      AddressNotes addresses,
      AuditLog log) {
    this.rows = rows;
    this.units = units;
    this.changes = changes;
    this.today = today;
    this.server = server;
    this.addresses = addresses;
    this.log = log;
  }

  /// Those who hold a role in the unit today, by role.
  public List<Officer> of(UnitId unit) {
    return rows.ofUnit(unit).stream().filter(officer -> officer.holdsOn(today.day())).toList();
  }

  /// Those who held a role in the unit at an earlier instant, as it was on record then, by role.
  public List<Officer> of(UnitId unit, Instant asAt) {
    LocalDate day = today.dayOf(asAt);
    return rows.ofUnit(unit, asAt).stream().filter(officer -> officer.holdsOn(day)).toList();
  }

  public Optional<Officer> find(long id) {
    return rows.find(id);
  }

  /// All that was ever recorded of the unit's officers, the newest first.
  public List<Dated<Officer>> history(UnitId unit) {
    return rows.history(unit);
  }

  /// Whom to write to about a unit today: its secretary, else its chair, of those with an address.
  Optional<Officer> toReach(Unit unit) {
    List<Officer> reachable =
        of(unit.id()).stream().filter(officer -> officer.email() != null).toList();
    return Stream.of("secretary", "chair")
        .flatMap(role -> reachable.stream().filter(officer -> officer.is(role, unit.kind())))
        .findFirst();
  }

  /// Records a new officer (id 0), or an officer as they are from now on, and gives the id.
  @Transactional
  public long record(Officer officer, Provenance provenance) {
    changes.lock(RegisterName.OFFICERS);
    Officer before = officer.id() == 0 ? null : rows.find(officer.id()).orElse(null);
    check(officer);
    long change = changes.begin(RegisterName.OFFICERS, provenance);
    long id = record(before, officer, change, provenance.author());
    noteAddresses(change, AddressChange.Origin.STAFF, provenance.author());
    return id;
  }

  /// Tells the accounts which officers' addresses a change altered.
  void noteAddresses(long change, AddressChange.Origin origin, Actor author) {
    addresses.ofOfficers(change, origin, author);
  }

  /// Takes another address for an officer, or none, that the accounts find proven.
  @Transactional
  void readdress(long id, @Nullable String email, Provenance provenance) {
    changes.lock(RegisterName.OFFICERS);
    rows.find(id)
        .ifPresent(officer ->
            record(
                officer,
                officer.withEmail(email),
                changes.begin(RegisterName.OFFICERS, provenance),
                provenance.author()));
  }

  /// Records that an officer's last day in the role is this.
  @Transactional
  public void end(long id, LocalDate lastDay, Provenance provenance) {
    Officer officer =
        rows.find(id)
            .orElseThrow(() -> new RefusedException(new RegisterRefusal.NoSuchOfficer(id)));
    record(officer.until(lastDay), provenance);
  }

  /// Records an officer as part of a change that has begun; the caller has checked them.
  long record(@Nullable Officer before, Officer officer, long change, Actor author) {
    long id = before == null ? rows.nextId() : before.id();
    rows.supersede(id, change);
    rows.write(officer.withId(id), change);
    log.record(
        author,
        before == null ? "organisation.officer-recorded" : "organisation.officer-changed",
        "officer:" + id,
        before == null ? null : OfficerEntry.of(before),
        OfficerEntry.of(officer));
    return id;
  }

  private void check(Officer officer) {
    if (officer.role().isBlank() || officer.name().isBlank()) {
      throw new RefusedException(new RegisterRefusal.NamelessOfficer());
    }
    if (units.find(officer.unit()).isEmpty()) {
      throw new RefusedException(new RegisterRefusal.NoSuchUnit(officer.unit()));
    }
    if (officer.email() != null && !EmailAddress.isOne(officer.email())) {
      throw new RefusedException(new RegisterRefusal.NoEmailAddress(officer.email()));
    }
    if (officer.email() != null && !server.takes(officer.email())) {
      throw new RefusedException(new RegisterRefusal.AddressNotTaken(officer.email()));
    }
    if (officer.from() != null
        && officer.until() != null
        && officer.until().isBefore(officer.from())) {
      throw new RefusedException(new RegisterRefusal.LastDayBeforeFirst());
    }
  }
}
