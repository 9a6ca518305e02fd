package org.hustings.server.dispatch.post;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPPublicKeyRingCollection;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;
import org.hustings.server.platform.RefusedException;

/// Reads a printer's key from what somebody uploaded. Only a part that the primary key has signed
/// is encrypted to: else somebody could hang a part of their own under the printer's fingerprint.
final class PrinterKeyReading {
  private static final int LONGEST = 60_000;
  private static final int WEAKEST_RSA = 2048;
  private static final String GROUPS = "(?<=\\G.{4})(?=.)";

  private PrinterKeyReading() {}

  static PrinterKey read(String text) {
    if (text.contains("PRIVATE KEY")) {
      throw new RefusedException("dispatch-staff.key.private");
    }
    if (text.length() > LONGEST || !text.contains("-----BEGIN PGP PUBLIC KEY BLOCK-----")) {
      throw new RefusedException("dispatch-staff.key.none");
    }
    List<PGPPublicKeyRing> rings = rings(text);
    if (rings.size() != 1) {
      throw new RefusedException("dispatch-staff.key.several", "number", rings.size());
    }
    PGPPublicKeyRing ring = rings.getFirst();
    PGPPublicKey primary = ring.getPublicKey();
    return new PrinterKey(text.strip(), fingerprint(primary), owner(primary), encrypting(ring));
  }

  private static List<PGPPublicKeyRing> rings(String text) {
    List<PGPPublicKeyRing> rings = new ArrayList<>();
    try {
      new PGPPublicKeyRingCollection(
              PGPUtil.getDecoderStream(
                  new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))),
              new BcKeyFingerprintCalculator())
          .getKeyRings()
          .forEachRemaining(rings::add);
    } catch (IOException | PGPException | RuntimeException e) {
      // the library answers some broken keys with whatever it stumbled over
      throw new RefusedException("dispatch-staff.key.none");
    }
    return rings;
  }

  private static PGPPublicKey encrypting(PGPPublicKeyRing ring) {
    PGPPublicKey primary = ring.getPublicKey();
    List<PGPPublicKey> able = new ArrayList<>();
    for (PGPPublicKey key : ring) {
      if (key.isEncryptionKey() && isStrong(key) && isInForce(key) && isBound(key, primary)) {
        able.add(key);
      }
    }
    if (able.isEmpty() || primary.hasRevocation() || !isInForce(primary)) {
      throw new RefusedException("dispatch-staff.key.not-for-encrypting");
    }
    return able.getLast();
  }

  private static boolean isStrong(PGPPublicKey key) {
    return switch (key.getAlgorithm()) {
      case PublicKeyAlgorithmTags.RSA_GENERAL -> key.getBitStrength() >= WEAKEST_RSA;
      case PublicKeyAlgorithmTags.ECDH,
          PublicKeyAlgorithmTags.X25519,
          PublicKeyAlgorithmTags.X448 ->
          true;
      default -> false;
    };
  }

  private static boolean isInForce(PGPPublicKey key) {
    long seconds = key.getValidSeconds();
    return !key.hasRevocation()
        && (seconds == 0
            || key.getCreationTime().toInstant().plusSeconds(seconds).isAfter(Instant.now()));
  }

  /// Whether the primary key itself says that this part is for encrypting.
  private static boolean isBound(PGPPublicKey key, PGPPublicKey primary) {
    Iterator<PGPSignature> signatures = key.getSignatures();
    while (signatures.hasNext()) {
      PGPSignature signature = signatures.next();
      if (signature.getKeyID() == primary.getKeyID()
          && isForEncrypting(signature)
          && isTrue(signature, key, primary)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isForEncrypting(PGPSignature signature) {
    int flags =
        signature.getHashedSubPackets() == null ? 0 : signature.getHashedSubPackets().getKeyFlags();
    return flags == 0 || (flags & (KeyFlags.ENCRYPT_COMMS | KeyFlags.ENCRYPT_STORAGE)) != 0;
  }

  private static boolean isTrue(PGPSignature signature, PGPPublicKey key, PGPPublicKey primary) {
    try {
      signature.init(new BcPGPContentVerifierBuilderProvider(), primary);
      if (key.isMasterKey()) {
        Iterator<String> owners = primary.getUserIDs();
        return owners.hasNext() && signature.verifyCertification(owners.next(), primary);
      }
      return signature.getSignatureType() == PGPSignature.SUBKEY_BINDING
          && signature.verifyCertification(primary, key);
    } catch (PGPException e) {
      return false;
    }
  }

  private static String fingerprint(PGPPublicKey primary) {
    String digits = HexFormat.of().formatHex(primary.getFingerprint()).toUpperCase(Locale.ROOT);
    return String.join(" ", digits.split(GROUPS));
  }

  private static String owner(PGPPublicKey primary) {
    Iterator<String> owners = primary.getUserIDs();
    return owners.hasNext() ? owners.next() : "";
  }
}
