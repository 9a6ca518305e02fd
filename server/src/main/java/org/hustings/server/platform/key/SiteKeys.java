package org.hustings.server.platform.key;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// What this site signs with. All keys grow from one secret that lies in a file beside the database
/// or in the environment, never in the database: whoever can write there, or takes a copy away, can
/// sign nothing. Several nodes are given the same secret, and so have the same keys.
@Component
public class SiteKeys {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SiteSecret secret;

  SiteKeys(Environment environment) {
    this.secret = new SiteSecret(environment);
  }

  /// The key for a purpose: the same on every node and at every start.
  ///
  /// @param purpose a name of our own, such as `ballot.list`
  /// @throws SiteKeyException if the secret cannot be read
  public SiteKey of(String purpose) {
    return SiteKey.of(derived("sign " + purpose));
  }

  /// Encrypts what has to lie in the database, for a purpose.
  public byte[] encrypt(String purpose, byte[] plain) {
    byte[] nonce = new byte[NONCE];
    new SecureRandom().nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, purpose, nonce).doFinal(plain);
      byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
      System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
      return whole;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Decrypts it again.
  ///
  /// @throws SiteKeyException if it was encrypted under another secret
  public byte[] decrypt(String purpose, byte[] encrypted) {
    try {
      return cipher(Cipher.DECRYPT_MODE, purpose, Arrays.copyOf(encrypted, NONCE))
          .doFinal(encrypted, NONCE, encrypted.length - NONCE);
    } catch (GeneralSecurityException e) {
      throw stranger();
    }
  }

  /// A code by which this site knows again what it has written itself (HMAC-SHA256): whoever has
  /// the database and not the secret can make none.
  public byte[] code(String purpose, byte[] text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(derived("code " + purpose), "HmacSHA256"));
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// What is to be said where the secret at hand is not the one that this site began with.
  public SiteKeyException stranger() {
    return new SiteKeyException(
        "The site key %s is not the one that this site's database was signed with. Put the file of the first start there, or of another node; without it nothing can be signed that anybody trusts."
            .formatted(secret.place()));
  }

  private Cipher cipher(int mode, String purpose, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        mode,
        new SecretKeySpec(derived("encrypt " + purpose), "AES"),
        new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }

  private byte[] derived(String purpose) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveData(
              HKDFParameterSpec.ofExtract()
                  .addIKM(secret.bytes())
                  .thenExpand(("hustings " + purpose).getBytes(UTF_8), 32));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
