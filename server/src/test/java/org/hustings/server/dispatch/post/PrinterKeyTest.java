package org.hustings.server.dispatch.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.hustings.server.platform.InventedPrinter;
import org.hustings.server.platform.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrinterKeyTest {
  private static final byte[] CONTENT = "%PDF with a code".getBytes(StandardCharsets.UTF_8);

  @Test
  void what_is_encrypted_the_printer_opens_and_nobody_else_reads() {
    InventedPrinter printer = InventedPrinter.make();
    PrinterKey key = PrinterKey.read(printer.publicKey());
    assertThat(key.owner()).contains("Invented Printers");
    assertThat(key.fingerprint()).matches("([0-9A-F]{4} ){9}[0-9A-F]{4}");
    byte[] file = key.encrypt("batch.pdf", CONTENT);
    assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain("code", "%PDF");
    assertThat(printer.open(file)).isEqualTo(CONTENT);
    assertThat(key.encrypt("batch.pdf", CONTENT)).as("never the same twice").isNotEqualTo(file);
  }

  @Test
  void a_part_for_encrypting_that_another_has_hung_under_the_printers_key_is_not_used()
      throws IOException, PGPException {
    PGPPublicKeyRing printers = ring(InventedPrinter.make());
    PGPPublicKey thiefs = last(ring(InventedPrinter.make()));
    PGPPublicKeyRing own = PGPPublicKeyRing.removePublicKey(printers, last(printers));
    assertThatThrownBy(
            () -> PrinterKey.read(armored(PGPPublicKeyRing.insertPublicKey(own, thiefs))))
        .isInstanceOf(RefusedException.class);
    PrinterKey both = PrinterKey.read(armored(PGPPublicKeyRing.insertPublicKey(printers, thiefs)));
    assertThat(both.encrypting().getFingerprint()).isEqualTo(last(printers).getFingerprint());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a letter",
        "-----BEGIN PGP PUBLIC KEY BLOCK-----",
        "-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nAAAA\n-----END PGP PUBLIC KEY BLOCK-----",
        "-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nAAAA\n-----END PGP PRIVATE KEY BLOCK-----"
      })
  void what_is_no_public_key_is_refused_in_words(String text) {
    assertThatThrownBy(() -> PrinterKey.read(text)).isInstanceOf(RefusedException.class);
  }

  private static PGPPublicKeyRing ring(InventedPrinter printer) throws IOException {
    return new PGPPublicKeyRing(
        PGPUtil.getDecoderStream(
            new ByteArrayInputStream(printer.publicKey().getBytes(StandardCharsets.US_ASCII))),
        new BcKeyFingerprintCalculator());
  }

  private static PGPPublicKey last(PGPPublicKeyRing ring) {
    PGPPublicKey last = ring.getPublicKey();
    for (PGPPublicKey key : ring) {
      last = key;
    }
    return last;
  }

  private static String armored(PGPPublicKeyRing ring) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (ArmoredOutputStream armor = new ArmoredOutputStream(text)) {
      ring.encode(armor);
    }
    return text.toString(StandardCharsets.US_ASCII);
  }
}
