package org.hustings.server.account.approval;

/// A proposal or its confirmation that is refused, in words for whoever tried.
public sealed class ApprovalRefusedException extends RuntimeException
    permits ApprovalLapsedException {
  public ApprovalRefusedException(String message) {
    super(message);
  }
}
