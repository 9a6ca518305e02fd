package org.hustings.server.dispatch.preview;

import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;

/// An election, public or a draft, as officials see it before anybody else does.
///
/// @param open whether it is public
public record SeenFirst(ElectionDefinition election, boolean open) {
  /// The address of the pages on which it is looked at.
  public static String address(ElectionId election) {
    return "/staff/elections/" + election.slug() + "/see-first";
  }

  public String address() {
    return address(election.id());
  }

  /// The address of the election's desk.
  public String desk() {
    return "/staff/elections/" + election.id().slug();
  }
}
