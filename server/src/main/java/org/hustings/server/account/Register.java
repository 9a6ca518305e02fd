package org.hustings.server.account;

import java.util.List;
import java.util.Optional;
import org.hustings.server.audit.Actor;
import org.jspecify.annotations.Nullable;

/// Where people are registered. A bean of each room that keeps a register; its name is the first
/// part of its people's ids.
public interface Register {
  String name();

  /// Everybody registered at this e-mail address, whatever its case: two may share one.
  List<Registered> at(String address);

  /// The person with this reference on this register.
  Optional<Registered> find(String reference);

  /// Who somebody becomes by signing in with this reference: mostly who they are already.
  default Optional<Registered> arrive(String reference) {
    return find(reference);
  }

  /// Whether somebody is chosen from this register by their reference, as a number that they are
  /// known by.
  default boolean isNumbered() {
    return false;
  }

  /// Whether whoever is on it is a person already, and not only invited to become one.
  default boolean isOfPeople() {
    return true;
  }

  /// Another address for somebody, by whom, and why.
  record Readdressing(@Nullable String address, Actor by, String reason) {}

  /// Takes another address for somebody, which is told and confirmed already.
  default void readdress(String reference, Readdressing change) {
    throw new UnsupportedOperationException("The register " + name() + " changes no addresses");
  }
}
