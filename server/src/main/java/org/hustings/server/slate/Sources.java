package org.hustings.server.slate;

/// On whose word something about a group is on record, where that was its own page.
public final class Sources {
  public static final String GROUP = "the group itself";
  public static final String OFFICER = "the returning officer";

  private Sources() {}
}
