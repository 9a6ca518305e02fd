package org.hustings.server.roll;

import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionId;

/// An entitlement as the roll's file and table write it: the contest's slug, and after a colon the
/// college, as in `leader:Affiliates`.
public final class EntitlementText {
  private EntitlementText() {}

  public static String of(Entitlement entitlement) {
    String slug = entitlement.contest().slug();
    return entitlement.college() == null ? slug : slug + ":" + entitlement.college();
  }

  public static Entitlement parse(ElectionId election, String text) {
    int colon = text.indexOf(':');
    return colon < 0
        ? new Entitlement(new ContestId(election, text), null)
        : new Entitlement(
            new ContestId(election, text.substring(0, colon)), text.substring(colon + 1));
  }
}
