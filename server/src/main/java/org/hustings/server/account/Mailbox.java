package org.hustings.server.account;

import java.util.Objects;
import java.util.Set;
import org.hustings.server.platform.EmailAddress;

/// The mailbox behind an e-mail address, as far as one can tell: `Ann.Lee+2@GoogleMail.com` is read
/// where `annlee@gmail.com` is. Addresses of one mailbox are never those of two people.
///
/// @param name the address without what its provider is known to pass over
public record Mailbox(String name) {
  // what follows a plus goes to the same mailbox nearly everywhere, dots are passed over by few
  private static final Set<String> GMAIL = Set.of("gmail.com", "googlemail.com");
  private static final String YAHOO = "(yahoo|ymail|rocketmail)\\..+";

  /// The mailbox of an address.
  public static Mailbox of(String address) {
    String small = EmailAddress.key(address);
    int at = small.lastIndexOf('@');
    if (at < 1) {
      return new Mailbox(small);
    }
    String domain = small.substring(at + 1);
    String local = before(small.substring(0, at), '+');
    if (GMAIL.contains(domain)) {
      return new Mailbox(local.replace(".", "") + "@gmail.com");
    }
    return new Mailbox((domain.matches(YAHOO) ? before(local, '-') : local) + "@" + domain);
  }

  /// An address with all but its first letter and its domain hidden: `a…@example.org`.
  public static String masked(String address) {
    return Objects.requireNonNull(EmailAddress.masked(address));
  }

  private static String before(String text, char sign) {
    int at = text.indexOf(sign);
    return at < 1 ? text : text.substring(0, at);
  }
}
