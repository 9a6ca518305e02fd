package org.hustings.cli.count;

/// What the process says when it ends; docs/counting.md lists them.
final class ExitStatus {
  static final int COUNTED = 0;
  static final int BAD_INPUT = 2;
  static final int LOT_NEEDED = 3;

  private ExitStatus() {}
}
