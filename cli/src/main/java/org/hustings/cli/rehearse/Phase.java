package org.hustings.cli.rehearse;

/// One part of the election's way.
interface Phase {
  /// What is done, as progress says it: "Members and units are imported".
  String name();

  /// Which keys of the definition decide it, for whoever has to find out why it does not go on.
  String keys();

  /// Does it; returns how many of what the name says were done, or 0 where there is nothing to
  /// count.
  long run(Rehearsal rehearsal);
}
