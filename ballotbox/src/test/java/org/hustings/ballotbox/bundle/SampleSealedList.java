package org.hustings.ballotbox.bundle;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;

/// A list of invented sealed ballots with its signed head.
record SampleSealedList(String lines, SealedHead head) {
  // one for all samples, so that one written twice is the same
  private static final KeyPair KEYS = keys();

  static KeyPair keys() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Signs as the site does.
  static Signer signer() {
    return signer(KEYS);
  }

  static Signer signer(KeyPair keys) {
    return new Signer() {
      @Override
      public String pem() {
        return SampleSealedList.pem(keys);
      }

      @Override
      public byte[] sign(byte[] bytes) {
        try {
          Signature signature = Signature.getInstance("Ed25519");
          signature.initSign(keys.getPrivate());
          signature.update(bytes);
          return signature.sign();
        } catch (GeneralSecurityException e) {
          throw new IllegalStateException(e);
        }
      }
    };
  }

  private static String pem(KeyPair keys) {
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getEncoder().encodeToString(keys.getPublic().getEncoded())
        + "\n-----END PUBLIC KEY-----\n";
  }

  /// The hash on a line.
  static String listed(int position) {
    return hash("sealed " + position);
  }

  static SampleSealedList of(String election, int ballots) {
    StringBuilder lines = new StringBuilder("position,tracker,sha256,chain\n");
    String chain = "0".repeat(64);
    for (int position = 1; position <= ballots; position++) {
      String tracker = "K7QXM2PD9RTB%04d".formatted(position);
      String hash = hash("sealed " + position);
      chain = hash("%s\n%d\n%s\n%s\n%s".formatted(election, position, tracker, hash, chain));
      lines.append(position).append(',').append(tracker.replaceAll("(.{4})(?=.)", "$1-"));
      lines.append(',').append(hash).append(',').append(chain).append('\n');
    }
    return new SampleSealedList(lines.toString(), signed(election, ballots, chain));
  }

  private static SealedHead signed(String election, int ballots, String chain) {
    String pem = pem(KEYS);
    String at = "2020-11-12T12:00:00Z";
    String text = new SealedHead(election, ballots, chain, at, "", pem).signed();
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(KEYS.getPrivate());
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return new SealedHead(
          election, ballots, chain, at, HexFormat.of().formatHex(signature.sign()), pem);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hash(String text) {
    return HexFormat.of()
        .formatHex(BundleWriter.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
