package org.hustings.cli.witness;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.hustings.ballotbox.tlog.NoteKey;
import org.hustings.cli.PrivateFile;
import org.hustings.cli.UserFault;

/// A witness's own key, made at its first run in a file that only its owner may read: a name, and
/// 32 bytes in hexadecimal.
record WitnessKey(NoteKey key, Ed25519PrivateKeyParameters secret) {
  static WitnessKey in(WitnessFolder folder, String name) throws IOException {
    Path file = folder.file("witness-key");
    if (!Files.exists(file)) {
      make(file, name.isBlank() ? machine() : name);
    }
    List<String> lines = Files.readAllLines(file);
    try {
      Ed25519PrivateKeyParameters secret =
          new Ed25519PrivateKeyParameters(HexFormat.of().parseHex(lines.get(1)));
      return new WitnessKey(
          new NoteKey(
              lines.getFirst(), NoteKey.Kind.WITNESS, secret.generatePublicKey().getEncoded()),
          secret);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new UserFault(
          "%s is no witness's key: a line with its name and one with 64 hexadecimal figures were expected. Move it away, and another is made."
              .formatted(file),
          e);
    }
  }

  byte[] sign(byte[] bytes) {
    Ed25519Signer signer = new Ed25519Signer();
    signer.init(true, secret);
    signer.update(bytes, 0, bytes.length);
    return signer.generateSignature();
  }

  private static String machine() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "witness";
    }
  }

  private static void make(Path file, String name) throws IOException {
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    String plain = name.replaceAll("[\\s+]", "-");
    PrivateFile.create(file);
    Files.writeString(file, plain + "\n" + HexFormat.of().formatHex(secret) + "\n");
  }
}
