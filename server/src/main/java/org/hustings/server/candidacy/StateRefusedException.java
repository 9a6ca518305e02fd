package org.hustings.server.candidacy;

/// A candidacy does not go into the state asked for; nothing was changed.
public final class StateRefusedException extends RuntimeException {
  private final transient StateRefusal refusal;

  StateRefusedException(StateRefusal refusal) {
    super(refusal.words());
    this.refusal = refusal;
  }

  public StateRefusal refusal() {
    return refusal;
  }
}
