package org.hustings.server.account;

/// A role, and what it is held for: the slug of a unit, a candidacy or a campaign group; empty for
/// the roles that are held for the whole organisation.
public record Grant(Role role, String scope) {
  public static Grant of(Role role) {
    return new Grant(role, "");
  }
}
