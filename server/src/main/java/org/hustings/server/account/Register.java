package org.hustings.server.account;

import java.util.List;
import java.util.Optional;

/// Where people are registered. A bean of each room that keeps a register; its name is the first
/// part of its people's ids.
public interface Register {
  String name();

  /// Everybody registered at this e-mail address, whatever its case: two may share one.
  List<Registered> at(String address);

  /// The person with this reference on this register.
  Optional<Registered> find(String reference);
}
