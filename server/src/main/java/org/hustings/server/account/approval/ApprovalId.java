package org.hustings.server.account.approval;

/// A proposal of an act that needs two people.
public record ApprovalId(long value) {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
