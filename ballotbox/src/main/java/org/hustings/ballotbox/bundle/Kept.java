package org.hustings.ballotbox.bundle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody kept from elsewhere and at another time, to compare a bundle with.
///
/// @param key the site's public key, as a PEM file
/// @param heads signed heads of the list of sealed ballots, as JSON or as the site's text
public record Kept(@Nullable String key, List<String> heads) {
  /// Nothing: a bundle is then compared with itself alone.
  public static final Kept NOTHING = new Kept(null, List.of());

  public Kept {
    heads = List.copyOf(heads);
  }
}
