package org.hustings.server.nomination;

import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.UnitId;

/// Whose nomination it is: a body's, or a member's own.
public sealed interface Nominator {
  /// The column of the record that names it, and its key in the audit log.
  String column();

  /// What stands there.
  String value();

  /// A body.
  record Body(UnitId unit) implements Nominator {
    @Override
    public String column() {
      return "unit";
    }

    @Override
    public String value() {
      return unit.slug();
    }
  }

  /// A member, for themself.
  record OneMember(MemberNumber number) implements Nominator {
    @Override
    public String column() {
      return "member";
    }

    @Override
    public String value() {
      return number.value();
    }
  }
}
