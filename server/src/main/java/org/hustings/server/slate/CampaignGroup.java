package org.hustings.server.slate;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// An organisation that backs candidates.
///
/// @param name its name by itself: "Centre-Left Grassroots Alliance"
/// @param inSentence its name within a sentence: "the Centre-Left Grassroots Alliance"
/// @param about what it says of itself, in a line or two; may be empty
/// @param website null for none
public record CampaignGroup(
    GroupId id, String name, String inSentence, String about, @Nullable URI website) {
  /// A group of which no more is known than how a sentence names it.
  public static CampaignGroup named(String inSentence) {
    String name = inSentence.strip().replaceFirst("^the ", "");
    return new CampaignGroup(GroupId.from(name), name, inSentence.strip(), "", null);
  }

  /// The address of its page.
  public String path() {
    return "/groups/" + id;
  }
}
