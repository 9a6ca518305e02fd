package org.hustings.server.organisation.web;

import org.hustings.server.organisation.KindId;
import org.hustings.server.organisation.unit.Kind;
import org.jspecify.annotations.Nullable;

/// A kind of unit as the form shows it and as somebody filled it in: other words one a line.
public record KindForm(
    @Nullable String name,
    @Nullable String plural,
    @Nullable String suffix,
    @Nullable String alsoWritten,
    @Nullable String reason) {
  static final KindForm EMPTY = new KindForm(null, null, null, null, null);

  static KindForm of(Kind kind) {
    return new KindForm(
        kind.name(), kind.plural(), kind.suffix(), String.join("\n", kind.alsoWritten()), null);
  }

  Kind kind(KindId id) {
    String after = Field.text(suffix);
    return new Kind(
        id,
        Field.required(name, "unit-staff.field.one"),
        Field.required(plural, "unit-staff.field.many"),
        after == null ? "" : after,
        Field.lines(alsoWritten));
  }
}
