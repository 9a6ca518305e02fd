package org.hustings.ballotbox.tlog;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.hustings.ballotbox.sealing.Digests;

/// The public key of whoever signs notes, as C2SP signed-note writes it: name, hash and key.
///
/// @param kind what its signatures are over
/// @param key the 32 bytes of an Ed25519 key
@SuppressWarnings("ArrayRecordComponent") // compared by its own text
public record NoteKey(String name, Kind kind, byte[] key) {
  /// Kinds of signature.
  public enum Kind {
    /// Over the note itself.
    LOG(1),
    /// A witness's, over the note and the time (C2SP tlog-cosignature).
    WITNESS(4);

    private final int number;

    Kind(int number) {
      this.number = number;
    }
  }

  public NoteKey {
    if (name.isEmpty() || name.contains("+") || name.matches(".*\\s.*") || key.length != 32) {
      throw new IllegalArgumentException("'" + name + "' cannot be the name of a key");
    }
  }

  /// Reads what [#text] wrote.
  ///
  /// @throws IllegalArgumentException if it is no key
  public static NoteKey parse(String text) {
    String[] parts = text.strip().split("\\+", 3);
    byte[] bytes = parts.length == 3 ? Base64.getDecoder().decode(parts[2]) : new byte[0];
    for (Kind kind : Kind.values()) {
      if (bytes.length == 33 && bytes[0] == kind.number) {
        NoteKey key = new NoteKey(parts[0], kind, Arrays.copyOfRange(bytes, 1, 33));
        if (key.text().equals(text.strip())) {
          return key;
        }
      }
    }
    throw new IllegalArgumentException(
        "'%s' is no key of a signed note: NAME+HASH+KEY was expected".formatted(text));
  }

  /// The key on one line, to be handed on.
  public String text() {
    return name
        + "+"
        + HexFormat.of().formatHex(hash())
        + "+"
        + Base64.getEncoder().encodeToString(typed());
  }

  /// The four bytes by which a signature names the key.
  byte[] hash() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes((name + "\n").getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(typed());
    return Arrays.copyOf(Digests.sha256(bytes.toByteArray()), 4);
  }

  /// Whether the holder of this key signed these bytes.
  boolean signed(byte[] bytes, byte[] signature) {
    Ed25519Signer verifier = new Ed25519Signer();
    verifier.init(false, new Ed25519PublicKeyParameters(key));
    verifier.update(bytes, 0, bytes.length);
    return verifier.verifySignature(signature);
  }

  private byte[] typed() {
    byte[] typed = new byte[33];
    typed[0] = (byte) kind.number;
    System.arraycopy(key, 0, typed, 1, 32);
    return typed;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NoteKey that && text().equals(that.text());
  }

  @Override
  public int hashCode() {
    return text().hashCode();
  }

  @Override
  public String toString() {
    return text();
  }
}
