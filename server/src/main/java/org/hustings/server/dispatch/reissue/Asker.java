package org.hustings.server.dispatch.reissue;

import java.util.List;
import org.hustings.definition.Channel;
import org.hustings.definition.timetable.ActKind;

/// Who asks for another ballot; the timetable has deadlines of its own for each.
public enum Asker {
  STAFF,
  /// Staff, for many at once, because mail to them came back.
  BOUNCE,
  /// The elector, through a form of theirs.
  ELECTOR;

  /// All that bind. For an e-mail electors may have longer than staff, as nobody has to do
  /// anything; the post takes its days for both.
  List<ActKind> deadlines(Channel channel) {
    if (channel == Channel.POST) {
      return this == ELECTOR
          ? List.of(ActKind.POSTAL_REISSUE_CLOSES, ActKind.SELF_SERVICE_REISSUE_CLOSES)
          : List.of(ActKind.POSTAL_REISSUE_CLOSES);
    }
    return List.of(
        this == ELECTOR ? ActKind.SELF_SERVICE_REISSUE_CLOSES : ActKind.EMAIL_REISSUE_CLOSES);
  }
}
