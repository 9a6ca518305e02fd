package org.hustings.ballotbox.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.hustings.ballotbox.tlog.Checkpoint;
import org.hustings.ballotbox.tlog.GrowingTree;
import org.hustings.ballotbox.tlog.KeptHeads;
import org.hustings.ballotbox.tlog.NoteKey;
import org.hustings.ballotbox.tlog.SignedNote;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A scrutineer, a trustee or a witness kept a signed checkpoint of the list while people voted,
/// and gives it as they have it: from the witness's folder, or the mail as it was saved.
class KeptCheckpointTest {
  private static final String LIST = "vote.example.org/logs/ballots-saltmarsh-2020";
  private static final Ed25519PrivateKeyParameters SECRET =
      new Ed25519PrivateKeyParameters("thirty-two bytes of a test's key".getBytes(UTF_8));

  @TempDir private Path scratch;
  private Path bundle = Path.of("");

  @BeforeEach
  void a_bundle() throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    new SampleBundle().writeTo(zip);
    bundle = Files.write(scratch.resolve("result.zip"), zip.toByteArray());
  }

  /// Of the first ballots of a list that has so many.
  private static SignedNote checkpoint(String origin, int ballots) {
    GrowingTree tree = new GrowingTree();
    SampleSealedList.of("saltmarsh-2020", ballots).lines().lines().skip(1).forEach(tree::add);
    return note(new Checkpoint(origin, tree.size(), tree.at(tree.size()).root()));
  }

  private static SignedNote note(Checkpoint checkpoint) {
    NoteKey key =
        new NoteKey(checkpoint.origin(), NoteKey.Kind.LOG, SECRET.generatePublicKey().getEncoded());
    return SignedNote.of(checkpoint, key, KeptCheckpointTest::sign);
  }

  private static byte[] sign(byte[] bytes) {
    Ed25519Signer signer = new Ed25519Signer();
    signer.init(true, SECRET);
    signer.update(bytes, 0, bytes.length);
    return signer.generateSignature();
  }

  private List<String> told(String file) throws IOException {
    List<String> told = new ArrayList<>();
    Verification.Finding finding =
        Verification.of(bundle, new Kept(null, List.of(file)), told::add);
    if (finding.broken() != null) {
      told.add(finding.broken());
    }
    return told;
  }

  private static String letter(String checkpoints) {
    return "Dear Nia,\n\nkeep this letter.\n\n" + checkpoints + "\nVotes: https://example.org\n";
  }

  private static String mail(String encoding, String body) {
    return """
    Return-Path: <vote@example.org>
    Subject: Heads of the logs
    MIME-Version: 1.0
    Content-Type: text/plain; charset=UTF-8
    Content-Transfer-Encoding: %s

    %s
    """
        .formatted(encoding, body);
  }

  private static String quotedPrintable(String text) {
    StringBuilder body = new StringBuilder();
    int column = 0;
    for (byte one : text.getBytes(UTF_8)) {
      String written =
          one == '\n' || (one >= ' ' && one < 127 && one != '=')
              ? String.valueOf((char) one)
              : "=%02X".formatted(one & 0xff);
      if (column + written.length() > 75 && one != '\n') {
        body.append("=\n");
        column = 0;
      }
      body.append(written);
      column = one == '\n' ? 0 : column + written.length();
    }
    return body.toString();
  }

  @Test
  void a_list_that_went_on_still_has_what_was_kept_of_it() throws IOException {
    String heads =
        KeptHeads.block("opening", checkpoint(LIST, 12))
            + KeptHeads.block("close", checkpoint(LIST, 404));

    assertThat(told(heads)).contains("The list still has what was kept of it: 2 heads.");
  }

  @Test
  void a_letter_is_read_as_it_came_and_as_a_mail_program_saves_it() throws IOException {
    String letter = letter(KeptHeads.block("kept", checkpoint(LIST, 403)));
    String quoted = letter.indent(0).replaceAll("(?m)^", "> ");
    String wrapped = letter.replaceAll("(?m)^(\u2014 \\S+) ", "$1\n");
    String base64 = Base64.getMimeEncoder().encodeToString(letter.getBytes(UTF_8));
    for (String file :
        List.of(
            letter,
            letter.replace("\n", "\r\n"),
            quoted,
            wrapped,
            mail("8bit", letter),
            mail("base64", base64),
            mail("quoted-printable", quotedPrintable(letter)),
            mail("quoted-printable", quotedPrintable(letter)).replace("\n", "\r\n"))) {
      assertThat(told(file)).as(file).contains("The list still has what was kept of it: 1 heads.");
    }
  }

  @Test
  void a_list_from_which_ballots_were_dropped_does_not_extend_it() throws IOException {
    String letter = letter(KeptHeads.block("kept", checkpoint(LIST, 409)));

    assertThat(told(letter).getLast())
        .isEqualTo(
            "--head: the checkpoint that was kept has 409 ballots, and the list in the bundle has"
                + " 407: it does not extend it, as ballots 408 to 409 are missing");
  }

  @Test
  void a_list_in_which_a_ballot_was_exchanged_does_not_extend_it() throws IOException {
    GrowingTree other = new GrowingTree();
    SampleSealedList.of("saltmarsh-2020", 403).lines().lines().skip(1).forEach(other::add);
    other.add("another");
    String letter =
        letter(KeptHeads.block("kept", note(new Checkpoint(LIST, 404, other.at(404).root()))));

    assertThat(told(letter).getLast())
        .startsWith("--head: the checkpoint that was kept has 404 ballots with the root ")
        .endsWith("does not extend it, as one of these ballots was changed, dropped or put in");
  }

  @Test
  void a_letter_without_a_head_of_this_list_says_of_what_it_has_some() throws IOException {
    String letter = letter(KeptHeads.block("kept", checkpoint("vote.example.org/logs/audit", 7)));

    assertThat(told(letter).getLast())
        .isEqualTo(
            "--head: it holds no head of the list of saltmarsh-2020, only of"
                + " vote.example.org/logs/audit");
  }

  @Test
  void a_letter_with_heads_of_both_kinds_is_compared_with_both() throws IOException {
    String text = SampleSealedList.of("saltmarsh-2020", 403).head().signed();
    String letter = letter(text + "\n\n" + KeptHeads.block("kept", checkpoint(LIST, 403)));

    assertThat(told(letter)).contains("The list still has what was kept of it: 2 heads.");
    assertThat(told(letter.replace("\n403\n", "\n402\n")).getLast())
        .contains("has another line there");
  }
}
