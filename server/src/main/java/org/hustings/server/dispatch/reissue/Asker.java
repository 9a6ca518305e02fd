package org.hustings.server.dispatch.reissue;

import org.hustings.server.election.definition.Channel;
import org.hustings.server.election.timetable.ActKind;

/// Who asks for another ballot; the timetable has deadlines of its own for each.
public enum Asker {
  STAFF,
  /// The elector, through the public form.
  ELECTOR;

  ActKind deadline(Channel channel) {
    if (this == ELECTOR) {
      return ActKind.SELF_SERVICE_REISSUE_CLOSES;
    }
    return channel == Channel.POST ? ActKind.POSTAL_REISSUE_CLOSES : ActKind.EMAIL_REISSUE_CLOSES;
  }
}
