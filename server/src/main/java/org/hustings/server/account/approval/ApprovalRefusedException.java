package org.hustings.server.account.approval;

/// A proposal or its confirmation that is refused, in words for whoever tried.
public final class ApprovalRefusedException extends RuntimeException {
  public ApprovalRefusedException(String message) {
    super(message);
  }
}
