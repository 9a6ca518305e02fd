package org.hustings.server.platform;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// Reads the address of a website as people enter it.
public final class WebAddress {
  private WebAddress() {}

  /// The address; empty for a text that is none, or not of the web: one begins with https:// or
  /// http:// and names a host.
  public static Optional<URI> of(String text) {
    try {
      URI address = new URI(text.strip());
      return Optional.of(address).filter(WebAddress::isOfTheWeb);
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  private static boolean isOfTheWeb(URI address) {
    return address.getHost() != null
        && ("https".equalsIgnoreCase(address.getScheme())
            || "http".equalsIgnoreCase(address.getScheme()));
  }
}
