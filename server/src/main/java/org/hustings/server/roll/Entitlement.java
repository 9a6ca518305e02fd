package org.hustings.server.roll;

import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionId;
import org.jspecify.annotations.Nullable;

/// One contest in which an elector may vote. Tables, files and the audit log write it as the
/// contest's slug, and after a colon the college: `leader:Affiliates`.
///
/// @param college the first college of the contest's electoral college whose conditions the elector
///   fulfils, by its name; null where the contest has no colleges
public record Entitlement(ContestId contest, @Nullable String college) {
  String text() {
    return college == null ? contest.slug() : contest.slug() + ":" + college;
  }

  static Entitlement parse(ElectionId election, String text) {
    int colon = text.indexOf(':');
    return colon < 0
        ? new Entitlement(new ContestId(election, text), null)
        : new Entitlement(
            new ContestId(election, text.substring(0, colon)), text.substring(colon + 1));
  }
}
