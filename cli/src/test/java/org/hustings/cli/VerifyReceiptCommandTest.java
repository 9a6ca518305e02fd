package org.hustings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.hustings.ballotbox.list.BallotTracker;
import org.hustings.ballotbox.list.SignedReceipt;
import org.hustings.definition.ElectionId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class VerifyReceiptCommandTest {
  private static final String TRACKER = "K7QX-M2PD-9RTB-4WHC";
  private static final String HASH = "ab".repeat(32);

  private final StringWriter said = new StringWriter();
  @TempDir private Path folder;
  private Path receipt = Path.of("");
  private Path key = Path.of("");

  @BeforeEach
  void a_signed_receipt() throws GeneralSecurityException, IOException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    SignedReceipt plain =
        new SignedReceipt(
            new ElectionId("saltmarsh-2020"),
            BallotTracker.parse(TRACKER).orElseThrow(),
            HASH,
            Instant.parse("2020-08-20T12:00:00Z"),
            "");
    Signature signature = Signature.getInstance("Ed25519");
    signature.initSign(pair.getPrivate());
    signature.update(plain.signedBytes());
    receipt =
        Files.writeString(
            folder.resolve("receipt.txt"),
            plain.with(HexFormat.of().formatHex(signature.sign())).text());
    key =
        Files.writeString(
            folder.resolve("ballots.pem"),
            "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n");
  }

  private int verify(String... further) {
    List<String> arguments =
        new ArrayList<>(List.of("verify", "receipt", receipt.toString(), "--key", key.toString()));
    arguments.addAll(List.of(further));
    String[] all = arguments.toArray(String[]::new);
    CommandLine line = Main.commandLine(all);
    line.setErr(new PrintWriter(said, true));
    line.setOut(new PrintWriter(said, true));
    return line.execute(all);
  }

  private String list(String line) throws IOException {
    return Files.writeString(
            folder.resolve("ballots.csv"), "position,tracker,sha256,chain\n" + line + "\n")
        .toString();
  }

  @Test
  void a_signed_receipt_whose_ballot_is_listed_is_a_promise_kept() throws IOException {
    assertThat(verify("--list", list("12," + TRACKER + "," + HASH + ",cd"))).isZero();
    assertThat(said.toString())
        .contains("was to be on the list by 2020-08-20T12:01:00Z")
        .contains("The promise was kept: it is ballot 12 on the list");
  }

  @Test
  void without_the_list_it_says_what_it_does_not_know() {
    assertThat(verify()).isZero();
    assertThat(said.toString()).contains("Not known: whether it is on the list.");
  }

  @Test
  void a_ballot_that_is_missing_or_another_is_a_promise_broken() throws IOException {
    assertThat(verify("--list", list("12,2222-2222-2222-2222," + HASH + ",cd"))).isEqualTo(2);
    assertThat(said.toString()).contains("no line has the tracker " + TRACKER);
    assertThat(verify("--list", list("12," + TRACKER + "," + "00".repeat(32) + ",cd")))
        .isEqualTo(2);
    assertThat(said.toString()).contains("has this tracker, but another hash");
  }

  @Test
  void an_altered_receipt_is_not_signed() throws IOException {
    Files.writeString(receipt, Files.readString(receipt).replace(TRACKER, "2222-2222-2222-2222"));
    assertThat(verify()).isEqualTo(2);
    assertThat(said.toString()).contains("is not signed with this key");
    Files.writeString(receipt, "nothing of the kind");
    assertThat(verify()).isEqualTo(2);
    assertThat(said.toString()).contains("is no receipt: seven lines are expected");
  }
}
