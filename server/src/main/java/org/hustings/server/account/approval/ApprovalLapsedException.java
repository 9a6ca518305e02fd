package org.hustings.server.account.approval;

/// A confirmation that came after what was proposed had changed: the proposal has ended by it.
final class ApprovalLapsedException extends ApprovalRefusedException {
  ApprovalLapsedException(String message) {
    super(message);
  }
}
