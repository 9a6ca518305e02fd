package org.hustings.server.ballot.post;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.hustings.ballotbox.sealing.Digests;
import org.hustings.server.dispatch.PaperNumber;

/// What the clerks' phrase is turned into (Argon2id). With it two clerks' marks are compared
/// without being legible to whoever has the database only: there are few ways to mark a paper, and
/// without a secret one could try them all.
///
/// @param value 32 bytes in base64, kept by the clerk's browser and not by the server
public record KeyingKey(String value) {
  private static final int BYTES = 32;
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  static KeyingKey of(String phrase, byte[] salt) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withSalt(salt)
            .withMemoryAsKB(MEMORY_KIB)
            .withIterations(PASSES)
            .withParallelism(1)
            .build());
    byte[] key = new byte[BYTES];
    generator.generateBytes(phrase.strip().getBytes(StandardCharsets.UTF_8), key);
    return new KeyingKey(Base64.getUrlEncoder().withoutPadding().encodeToString(key));
  }

  /// Reads what a browser brought back.
  public static Optional<KeyingKey> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new KeyingKey(text)) : Optional.empty();
  }

  /// By which the right phrase is recognised.
  byte[] checkValue() {
    return Digests.sha256(("hustings keying " + value).getBytes(StandardCharsets.US_ASCII));
  }

  /// By which the marks on a paper are compared with those that another clerk keyed.
  byte[] tag(PaperNumber paper, byte[] inner) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(Base64.getUrlDecoder().decode(value), "HmacSHA256"));
      mac.update((paper + "\n").getBytes(StandardCharsets.US_ASCII));
      return mac.doFinal(inner);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Nothing of the key, so that no log line holds it.
  @Override
  public String toString() {
    return "a keying key";
  }
}
