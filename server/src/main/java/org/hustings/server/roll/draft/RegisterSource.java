package org.hustings.server.roll.draft;

import java.time.Instant;
import org.hustings.definition.timetable.MomentWords;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.organisation.imports.Imports;
import org.springframework.stereotype.Component;

/// Says where the register's members come from.
@Component
class RegisterSource {
  private static final int LOOKED_AT = 500;

  private final Imports imports;

  RegisterSource(Imports imports) {
    this.imports = imports;
  }

  /// The source of the last file of members that was taken in by then, with the day on which it was
  /// true.
  String words(Instant asAt) {
    return imports.latest(LOOKED_AT).stream()
        .filter(one -> one.register().equals(RegisterName.MEMBERS.word()))
        .filter(one -> !one.change().at().isAfter(asAt))
        .findFirst()
        .map(one ->
            "Membership register: %s, as of %s"
                .formatted(one.change().source(), MomentWords.date(one.change().asOf())))
        .orElse("Membership register, entered by hand");
  }
}
