package org.hustings.ballotbox.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.junit.jupiter.api.Test;

class SignedNoteTest {
  private static final Ed25519PrivateKeyParameters SECRET =
      new Ed25519PrivateKeyParameters("thirty-two bytes of a test's key".getBytes(UTF_8));
  private static final NoteKey SITE = key("example.org/logs/audit", NoteKey.Kind.LOG);
  private static final NoteKey WITNESS = key("witness.example", NoteKey.Kind.WITNESS);
  private static final Checkpoint HEAD =
      new Checkpoint("example.org/logs/audit", 3, MerkleHash.ofLeaf("x"));

  @Test
  void a_note_that_another_program_signed_is_read() {
    NoteKey neumann =
        NoteKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    SignedNote note =
        SignedNote.parse(
            """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """);

    assertThat(note.signedBy(neumann)).isPresent();
    assertThat(new SignedNote(note.text() + "x\n", note.signatures()).signedBy(neumann)).isEmpty();
  }

  @Test
  void a_checkpoint_is_read_as_it_was_written_and_a_witness_vouches_for_its_time() {
    Instant at = Instant.parse("2020-08-03T15:30:00Z");
    SignedNote signed = SignedNote.of(HEAD, SITE, SignedNoteTest::sign);
    SignedNote cosigned = signed.with(List.of(signed.cosigned(WITNESS, at, SignedNoteTest::sign)));
    SignedNote read = SignedNote.parse(cosigned.toString());

    assertThat(read).isEqualTo(cosigned);
    assertThat(read.checkpoint()).isEqualTo(HEAD);
    assertThat(read.signedBy(NoteKey.parse(SITE.text()))).isPresent();
    assertThat(read.signedBy(NoteKey.parse(WITNESS.text())).map(SignedNote::cosignedAt))
        .hasValue(at);
    assertThat(read.signedBy(key("other.example", NoteKey.Kind.WITNESS))).isEmpty();
    assertThat(read.signedBy(key("example.org/logs/audit", NoteKey.Kind.WITNESS))).isEmpty();
  }

  @Test
  void a_file_of_kept_heads_holds_checkpoints_and_the_chains_heads_of_older_days() {
    SignedNote signed = SignedNote.of(HEAD, SITE, SignedNoteTest::sign);
    String chain = "388 " + "ab".repeat(32);
    KeptHeads kept =
        KeptHeads.read(
            "Noted down:\n"
                + chain
                + "\n"
                + KeptHeads.block("today", signed)
                + KeptHeads.block("tomorrow", signed));

    assertThat(kept.checkpoints()).containsExactly(signed, signed);
    assertThat(kept.chains()).containsExactly(new KeptHeads.ChainHead(388, "ab".repeat(32)));
  }

  @Test
  void what_is_no_note_or_no_key_is_refused() {
    assertThatThrownBy(() -> SignedNote.parse("x\n")).hasMessageContaining("no signatures");
    assertThatThrownBy(() -> Checkpoint.parse("x\n-1\n\n")).hasMessageContaining("no checkpoint");
    assertThatThrownBy(() -> NoteKey.parse("a+b+c")).isInstanceOf(IllegalArgumentException.class);
  }

  private static byte[] sign(byte[] bytes) {
    Ed25519Signer signer = new Ed25519Signer();
    signer.init(true, SECRET);
    signer.update(bytes, 0, bytes.length);
    return signer.generateSignature();
  }

  private static NoteKey key(String name, NoteKey.Kind kind) {
    return new NoteKey(name, kind, SECRET.generatePublicKey().getEncoded());
  }
}
