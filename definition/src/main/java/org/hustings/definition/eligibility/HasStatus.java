package org.hustings.definition.eligibility;

import java.util.Locale;

/// Stands with the organisation so, in its own word, such as `honorary life`. Capitals do not
/// matter, nor whether words are parted by spaces or hyphens.
public record HasStatus(String status) implements Condition {
  @Override
  public boolean holds(MemberFacts member) {
    return plain(member.status()).equals(plain(status));
  }

  private static String plain(String written) {
    return written.strip().toLowerCase(Locale.ROOT).replace('-', ' ');
  }
}
