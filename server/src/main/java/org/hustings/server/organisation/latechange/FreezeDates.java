package org.hustings.server.organisation.latechange;

import java.util.List;

/// What this room asks of the one that knows elections: when the register is, was or will be
/// frozen. A bean of each room that knows of some.
@FunctionalInterface
public interface FreezeDates {
  List<Freeze> freezes();
}
