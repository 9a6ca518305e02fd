package org.hustings.cli.rehearse;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The cookies of somebody who sits on the machine of a site that everybody else reaches by https:
/// those for https alone are brought too, as no wire is between.
final class PlainCookies extends CookieManager {
  @Override
  public void put(URI address, Map<String, List<String>> headers) throws IOException {
    Map<String, List<String>> plain = new HashMap<>();
    headers.forEach((name, values) -> {
      if (name != null) {
        plain.put(
            name,
            name.equalsIgnoreCase("Set-Cookie")
                ? values.stream().map(one -> one.replaceAll("(?i);\\s*Secure", "")).toList()
                : values);
      }
    });
    super.put(address, plain);
  }
}
