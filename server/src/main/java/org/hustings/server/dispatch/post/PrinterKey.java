package org.hustings.server.dispatch.post;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.operator.bc.BcPGPDataEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPublicKeyKeyEncryptionMethodGenerator;

/// A printer's public key (OpenPGP), to which files are encrypted: whoever fetches one reads
/// nothing in it, and the printer does, with any OpenPGP program.
///
/// @param text as it was uploaded, in ASCII armor
/// @param fingerprint of the primary key, in groups of four
/// @param owner whose it says that it is
/// @param encrypting the part of it to which is encrypted
public record PrinterKey(String text, String fingerprint, String owner, PGPPublicKey encrypting) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BUFFER = 1 << 16;

  /// Reads what somebody uploaded.
  ///
  /// @throws org.hustings.server.platform.RefusedException if it is no key to which can be
  ///   encrypted
  public static PrinterKey read(String text) {
    return PrinterKeyReading.read(text);
  }

  /// A file as the printer gets it.
  byte[] encrypt(String name, byte[] content) {
    ByteArrayOutputStream file = new ByteArrayOutputStream(content.length + BUFFER);
    try (OutputStream plain = encrypting(name, file)) {
      plain.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  /// Takes what is to be encrypted and writes it on, encrypted; it is to be closed, which does not
  /// close the file.
  ///
  /// @param name of the file, for whoever decrypts it
  public OutputStream encrypting(String name, OutputStream file) throws IOException {
    PGPEncryptedDataGenerator generator =
        new PGPEncryptedDataGenerator(
            // the older form with an integrity code: GnuPG 2.2 reads no newer one
            new BcPGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256)
                .setWithIntegrityPacket(true)
                .setSecureRandom(RANDOM));
    generator.addMethod(
        new BcPublicKeyKeyEncryptionMethodGenerator(encrypting).setSecureRandom(RANDOM));
    try {
      OutputStream encrypted = generator.open(file, new byte[BUFFER]);
      OutputStream plain =
          new PGPLiteralDataGenerator()
              .open(encrypted, PGPLiteralData.BINARY, name, PGPLiteralData.NOW, new byte[BUFFER]);
      return new FilterOutputStream(plain) {
        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
          out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
          plain.close();
          encrypted.close();
        }
      };
    } catch (PGPException e) {
      throw new IllegalStateException(e);
    }
  }
}
