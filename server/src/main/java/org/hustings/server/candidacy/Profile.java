package org.hustings.server.candidacy;

import java.net.URI;
import org.hustings.server.organisation.UnitId;
import org.jspecify.annotations.Nullable;

/// What a candidate's page says about the person. All of it is public, and nothing else is: no
/// address, no telephone number.
///
/// @param unit the unit to which the candidate belongs; null where it is not known
/// @param line who the candidate is, in a line of at most 200 characters; may be empty
/// @param website an address that begins with https:// or http://; null for none
public record Profile(PersonName name, @Nullable UnitId unit, String line, @Nullable URI website) {
  /// The longest line.
  public static final int LONGEST_LINE = 200;

  public Profile {
    if (line.length() > LONGEST_LINE) {
      throw new IllegalArgumentException("the line has at most " + LONGEST_LINE + " characters");
    }
    if (website != null && !isWeb(website)) {
      throw new IllegalArgumentException("a website begins with https:// or http://");
    }
  }

  /// A profile that says no more than the name.
  public static Profile of(PersonName name) {
    return new Profile(name, null, "", null);
  }

  private static boolean isWeb(URI address) {
    return address.getHost() != null
        && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
  }
}
