package org.hustings.cli.rehearse;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A pack that came by post, as its elector holds it.
///
/// @param paper the number of its papers
/// @param link that its square leads to; absent where votes are cast by post only
record PostalPack(String paper, @Nullable String link) {
  /// The link of a pack with which one may vote online.
  String onlineLink() {
    return Objects.requireNonNull(link, "a pack by which nobody votes online");
  }
}
