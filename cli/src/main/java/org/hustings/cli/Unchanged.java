package org.hustings.cli;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Settings that have to be made before letters go out, and values that are none: what stands in
/// examples, and what stands there before anybody has set it. A server with such does not start.
final class Unchanged {
  private Unchanged() {}

  /// Refuses to start where letters are sent and one of these was left as it was.
  ///
  /// @param address of the site; empty where it is not set
  static void refuse(@Nullable String mailFrom, String address) {
    List<String> faults = new ArrayList<>();
    if (mailFrom == null) {
      faults.add("mail-from is not set: letters need a sender, an address of your own domain.");
    } else if (isNobodys(mailFrom.substring(mailFrom.indexOf('@') + 1))) {
      faults.add(
          "mail-from is " + mailFrom + ", which does not exist. Name one of your own domain.");
    }
    if (address.isBlank()) {
      faults.add("address is not set: links in letters need it, such as https://vote.example.org.");
    } else if (!address.matches("https?://[^/?#\\s]+")) {
      faults.add("address is " + address + "; https://host is expected, without a path.");
    } else if (isNobodys(host(address))) {
      faults.add("address is " + address + ", which does not exist.");
    }
    if (!faults.isEmpty()) {
      throw new UserFault(
          "A mail server is named, so letters would go out, and\n  "
              + String.join("\n  ", faults)
              + "\nSet it as an option (--mail-from, --address), in the environment or in the"
              + " settings file. docs/operate/settings.md tells of each.");
    }
  }

  private static String host(String address) {
    try {
      @Nullable String host = URI.create(address).getHost();
      return host == null ? "" : host;
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  // the domains that RFC 2606 keeps free of anybody, but for those of documents, which tests use
  private static boolean isNobodys(String domain) {
    return domain.isBlank() || domain.endsWith(".invalid") || domain.equals("invalid");
  }
}
