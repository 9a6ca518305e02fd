package org.hustings.server.account;

import java.util.List;

/// Invented people whom a visitor of the demo can become. A bean of each room that has some to
/// offer; asked only in the demo.
@FunctionalInterface
public interface DemoPeople {
  List<DemoPerson> people();

  /// Somebody to become, and in a few words why one might want to.
  record DemoPerson(PersonId person, String purpose) {}
}
