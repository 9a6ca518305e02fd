package org.hustings.definition.eligibility;

/// A date that the register does not have of a member, so that a condition cannot be said to hold:
/// it may do so once somebody has asked the member.
public enum Gap {
  BIRTH,
  JOINING
}
