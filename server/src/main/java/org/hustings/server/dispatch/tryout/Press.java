package org.hustings.server.dispatch.tryout;

/// What an official presses to have a test election go on; the timetable's clock goes with it.
public enum Press {
  /// From when all is ready: the clock goes to the beginning of dispatch.
  SEND(Stage.READY, Stage.SENDING),
  /// The clock goes behind the close.
  CLOSE(Stage.VOTING, Stage.CLOSING),
  COUNT(Stage.CLOSED, Stage.COUNTING);

  private final Stage from;
  private final Stage meanwhile;

  Press(Stage from, Stage meanwhile) {
    this.from = from;
    this.meanwhile = meanwhile;
  }

  Stage from() {
    return from;
  }

  /// Where it is until that is done.
  Stage meanwhile() {
    return meanwhile;
  }
}
