package org.hustings.server.platform;

import com.ibm.icu.text.IDNA;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An e-mail address as it is kept: what is before the @ as its owner writes it, the domain as mail
/// servers are asked for it. Every address comes in through here, so that two ways to write one
/// domain are one, and none becomes another on its way to the mail server.
///
/// @param local before the @; it may have letters outside ASCII, which not every mail server takes
/// @param domain in small letters, and in ASCII by UTS 46: `faß.example` is `xn--fa-hia.example`
public record EmailAddress(String local, String domain) {
  /// Before the @: no spaces, nothing that has a meaning in a header, no control or format signs.
  private static final Pattern LOCAL =
      Pattern.compile(
          "[^\\s\\p{Z}\\p{C}@<>,;:\"()\\[\\]\\\\.]+"
              + "(\\.[^\\s\\p{Z}\\p{C}@<>,;:\"()\\[\\]\\\\.]+)*");

  private static final Pattern PLAIN_DOMAIN =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9][a-z0-9-]{0,61}[a-z0-9]");

  private static final int LONGEST = 254;
  private static final int LONGEST_LOCAL = 64;

  /// Made when the first domain comes that is not plain: its tables take time to load.
  private static final class International {
    static final IDNA NAMES =
        IDNA.getUTS46Instance(
            IDNA.NONTRANSITIONAL_TO_ASCII
                | IDNA.USE_STD3_RULES
                | IDNA.CHECK_BIDI
                | IDNA.CHECK_CONTEXTJ
                | IDNA.CHECK_CONTEXTO);
  }

  /// The address that somebody wrote; empty if it is none to which a letter could go.
  public static Optional<EmailAddress> parse(String text) {
    String written = text.strip();
    int at = written.lastIndexOf('@');
    if (at < 1 || written.length() > LONGEST) {
      return Optional.empty();
    }
    String local = composed(written.substring(0, at));
    @Nullable String domain = domain(written.substring(at + 1));
    if (domain == null
        || !LOCAL.matcher(local).matches()
        || local.getBytes(StandardCharsets.UTF_8).length > LONGEST_LOCAL
        || local.length() + 1 + domain.length() > LONGEST) {
      return Optional.empty();
    }
    return Optional.of(new EmailAddress(local, domain));
  }

  /// How the address that somebody wrote is kept; what is none stays as it was written, for whoever
  /// says so.
  public static String kept(String text) {
    return parse(text).map(EmailAddress::toString).orElse(text);
  }

  /// What is kept of a field that may be empty.
  public static @Nullable String keptOrNull(@Nullable String text) {
    return text == null ? null : kept(text);
  }

  public static boolean isOne(String text) {
    return parse(text).isPresent();
  }

  /// The same for all addresses that reach one letter box: case tells none apart.
  public static String key(String text) {
    return kept(text.strip()).toLowerCase(Locale.ROOT);
  }

  /// Whether any mail server takes it. Else it needs one that offers SMTPUTF8.
  public boolean isPlain() {
    return isAscii(local);
  }

  /// The address with all but its first letter and its domain hidden: `a…@example.org`.
  public static @Nullable String masked(@Nullable String address) {
    if (address == null) {
      return null;
    }
    int at = address.indexOf('@');
    return at < 1
        ? "…"
        : address.substring(0, address.offsetByCodePoints(0, 1)) + "…" + address.substring(at);
  }

  @Override
  public String toString() {
    return local + "@" + domain;
  }

  private static @Nullable String domain(String written) {
    String domain = written.toLowerCase(Locale.ROOT);
    if (!isAscii(domain) || domain.startsWith("xn--") || domain.contains(".xn--")) {
      IDNA.Info info = new IDNA.Info();
      domain = International.NAMES.nameToASCII(written, new StringBuilder(), info).toString();
      if (info.hasErrors()) {
        return null;
      }
    }
    return PLAIN_DOMAIN.matcher(domain).matches() ? domain : null;
  }

  private static String composed(String text) {
    return isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(sign -> sign < 128);
  }
}
