package org.hustings.server.ballot;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hustings.ballotbox.sealing.Digests;

/// Tells one attempt to cast from all others: a repeated click or a retry sends the same, and gets
/// the same receipt.
///
/// @param value 32 figures of hexadecimal, drawn for each review of a ballot
public record AttemptId(String value) {
  private static final int BYTES = 16;
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{" + 2 * BYTES + "}");
  private static final SecureRandom RANDOM = new SecureRandom();

  public AttemptId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not the id of an attempt");
    }
  }

  public static AttemptId draw() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new AttemptId(HexFormat.of().formatHex(bytes));
  }

  public static Optional<AttemptId> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new AttemptId(text)) : Optional.empty();
  }

  /// By which the database knows the attempt.
  byte[] hash() {
    return Digests.sha256(value.getBytes(StandardCharsets.US_ASCII));
  }
}
