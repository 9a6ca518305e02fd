package org.hustings.server.organisation.officer;

import java.util.Map;
import java.util.Optional;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.organisation.unit.Units;
import org.hustings.server.platform.Mailer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Passes messages on to a unit's secretary, or to its chair where it has no secretary with an
/// address, so that nobody else learns the address.
@Component
public class SecretaryPost {
  private final Officers officers;
  private final Units units;
  private final Mailer mailer;
  private final AuditLog log;

  SecretaryPost(Officers officers, Units units, Mailer mailer, AuditLog log) {
    this.officers = officers;
    this.units = units;
    this.mailer = mailer;
    this.log = log;
  }

  /// Whether there is anybody to pass a message on to.
  public boolean reaches(UnitId unit) {
    return units.find(unit).flatMap(officers::toReach).isPresent();
  }

  /// Passes a message on, with answers going to the asker's own address, and tells whether there
  /// was anybody to pass it to. The log keeps that it was, and nothing of what it says.
  @Transactional
  public boolean send(UnitId unit, Actor asker, String replyTo, String subject, String text) {
    Optional<Unit> found = units.find(unit);
    Optional<Officer> officer = found.flatMap(officers::toReach);
    String address = officer.map(Officer::email).orElse(null);
    if (found.isEmpty() || officer.isEmpty() || address == null) {
      return false;
    }
    mailer.send(new Mailer.Letter(address, replyTo, subject, text));
    log.record(
        asker,
        "organisation.message-relayed",
        "unit:" + unit,
        null,
        Map.of("role", officer.get().role()));
    return true;
  }
}
