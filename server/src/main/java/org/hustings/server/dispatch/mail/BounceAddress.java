package org.hustings.server.dispatch.mail;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The address to which mail comes back: the one that is set, with the mail's token after a plus
/// (`bounces+3f9a…@example.org`). The token is random and has nothing to do with the code.
@Component
public class BounceAddress {
  private static final Pattern TOKEN = Pattern.compile("\\+([0-9a-f]{24})@");

  private final String address;

  BounceAddress(@Value("${hustings.mail.bounces:${hustings.mail.from}}") String address) {
    if (!address.matches("[^@+\\s]+@[^@\\s]+")) {
      throw new IllegalArgumentException(
          "hustings.mail.bounces is \"" + address + "\"; expected an address without a plus");
    }
    this.address = address;
  }

  String of(String token) {
    int at = address.indexOf('@');
    return address.substring(0, at) + "+" + token + address.substring(at);
  }

  /// The token in an address that [#of] made; empty for another address.
  public static Optional<String> token(String address) {
    Matcher matcher = TOKEN.matcher(address);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
