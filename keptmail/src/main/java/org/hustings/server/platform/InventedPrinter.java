package org.hustings.server.platform;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Date;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyPacket;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.AsymmetricCipherKeyPairGenerator;
import org.bouncycastle.crypto.KeyGenerationParameters;
import org.bouncycastle.crypto.generators.Ed25519KeyPairGenerator;
import org.bouncycastle.crypto.generators.X25519KeyPairGenerator;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPKeyRingGenerator;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPPublicKeyEncryptedData;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketVector;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPair;
import org.bouncycastle.openpgp.operator.bc.BcPublicKeyDataDecryptorFactory;

/// A printer who is not there, with a key of their own: for the demo, rehearsals and tests.
public final class InventedPrinter {
  private static final String OWNER = "Invented Printers <files@printers.example>";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final PGPSecretKeyRing keys;

  private InventedPrinter(PGPSecretKeyRing keys) {
    this.keys = keys;
  }

  /// One with a new key.
  public static InventedPrinter make() {
    try {
      PGPKeyPair primary = pair(PublicKeyAlgorithmTags.EDDSA_LEGACY, new Ed25519KeyPairGenerator());
      PGPKeyRingGenerator ring =
          new PGPKeyRingGenerator(
              PGPSignature.POSITIVE_CERTIFICATION,
              primary,
              OWNER,
              new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA1),
              flags(KeyFlags.CERTIFY_OTHER | KeyFlags.SIGN_DATA),
              null,
              new BcPGPContentSignerBuilder(
                  primary.getPublicKey().getAlgorithm(), HashAlgorithmTags.SHA256),
              null);
      ring.addSubKey(
          pair(PublicKeyAlgorithmTags.ECDH, new X25519KeyPairGenerator()),
          flags(KeyFlags.ENCRYPT_COMMS | KeyFlags.ENCRYPT_STORAGE),
          null);
      return new InventedPrinter(ring.generateSecretKeyRing());
    } catch (PGPException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The one whose keys lie in this file, or a new one whose keys lie there from now on.
  public static InventedPrinter keptIn(Path file) {
    try {
      if (Files.exists(file)) {
        return new InventedPrinter(
            new PGPSecretKeyRing(Files.readAllBytes(file), new BcKeyFingerprintCalculator()));
      }
      InventedPrinter made = make();
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, made.keys.getEncoded());
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (PGPException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The public part, as a printer would send it.
  public String publicKey() {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (ArmoredOutputStream armor = new ArmoredOutputStream(text)) {
      keys.toCertificate().encode(armor);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString(StandardCharsets.US_ASCII);
  }

  /// What is in a file that was encrypted to this printer.
  public byte[] open(byte[] file) {
    try {
      PGPEncryptedDataList list =
          (PGPEncryptedDataList)
              new BcPGPObjectFactory(PGPUtil.getDecoderStream(new ByteArrayInputStream(file)))
                  .nextObject();
      PGPPublicKeyEncryptedData data = (PGPPublicKeyEncryptedData) list.get(0);
      PGPKeyPair key = keys.getSecretKey(data.getKeyIdentifier()).extractKeyPair(null);
      InputStream clear = data.getDataStream(new BcPublicKeyDataDecryptorFactory(key));
      PGPLiteralData literal = (PGPLiteralData) new BcPGPObjectFactory(clear).nextObject();
      byte[] content = literal.getInputStream().readAllBytes();
      if (!data.verify()) {
        throw new IllegalStateException("The file has been changed on its way");
      }
      return content;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (PGPException e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("JavaUtilDate") // the library knows no other
  private static PGPKeyPair pair(int algorithm, AsymmetricCipherKeyPairGenerator generator)
      throws PGPException {
    generator.init(new KeyGenerationParameters(RANDOM, 256));
    AsymmetricCipherKeyPair pair = generator.generateKeyPair();
    return new BcPGPKeyPair(PublicKeyPacket.VERSION_4, algorithm, pair, new Date());
  }

  private static PGPSignatureSubpacketVector flags(int flags) {
    PGPSignatureSubpacketGenerator packets = new PGPSignatureSubpacketGenerator();
    packets.setKeyFlags(true, flags);
    return packets.generate();
  }
}
