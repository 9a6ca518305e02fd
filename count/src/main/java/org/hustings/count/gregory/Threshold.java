package org.hustings.count.gregory;

/// What elects a continuing candidate?
public enum Threshold {
  /// The quota and nothing else.
  QUOTA,
  /// The quota, or the total active vote divided by one more than the places not yet filled.
  QUOTA_OR_SHARE_OF_ACTIVE_VOTE
}
