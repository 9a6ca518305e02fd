package org.hustings.server.result.web;

import org.hustings.ballotbox.declaration.Declaration;
import org.hustings.server.platform.Rehearsal;

/// What a result says of itself, wherever it is read.
public final class RehearsedResult {
  private RehearsedResult() {}

  /// Whether it is of a rehearsal or a test.
  public static Rehearsal.Kind kind(Declaration declaration) {
    if (declaration.ofTest()) {
      return Rehearsal.Kind.TEST;
    }
    return declaration.rehearsal() ? Rehearsal.Kind.REHEARSAL : Rehearsal.Kind.NONE;
  }
}
