package org.hustings.server.ballot.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hustings.ballotbox.list.ListedBallot;
import org.hustings.ballotbox.list.SignedHead;
import org.hustings.ballotbox.list.SignedReceipt;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.ballot.list.SealedBallots;
import org.hustings.server.ballot.list.SigningKey;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Everybody;
import org.hustings.server.platform.UnansweredException;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// The list of sealed ballots as files, for whoever keeps copies of it.
@RestController
@RequestMapping("/elections/{election}")
@AllowedTo(Everybody.class)
class SealedBallotFiles {
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
  private static final int PORTION = 5000;
  private static final int PAGE = 1000;

  private final SealedBallots ballots;
  private final SigningKey key;

  SealedBallotFiles(SealedBallots ballots, SigningKey key) {
    this.ballots = ballots;
    this.key = key;
  }

  /// A page of the list.
  ///
  /// @param head null while nothing is listed
  /// @param next the address of the page after this; null for the last
  record Page(@Nullable SignedHead head, List<ListedLine> ballots, @Nullable String next) {}

  /// A line as JSON has it.
  record ListedLine(long position, String tracker, String sha256, String chain) {
    static ListedLine of(ListedBallot line) {
      return new ListedLine(line.position(), line.tracker().written(), line.hash(), line.chain());
    }
  }

  @GetMapping("/ballots.csv")
  ResponseEntity<StreamingResponseBody> csv(ElectionDefinition election) {
    ElectionId found = election.id();
    return file(CSV, out -> write(found, out));
  }

  @GetMapping("/ballots.json")
  ResponseEntity<Page> json(
      ElectionDefinition election, @RequestParam(defaultValue = "0") long after) {
    ElectionId found = election.id();
    SignedHead head = ballots.head(found).orElse(null);
    List<ListedBallot> lines = ballots.after(found, Math.max(0, after), PAGE);
    String next =
        lines.size() < PAGE
            ? null
            : "/elections/%s/ballots.json?after=%d".formatted(found, lines.getLast().position());
    return file(
        MediaType.APPLICATION_JSON,
        new Page(head, lines.stream().map(ListedLine::of).toList(), next));
  }

  /// The public key that proves the head's signature.
  @GetMapping("/ballots.pem")
  ResponseEntity<String> pem(ElectionDefinition election) {
    return file(TEXT, key.pem());
  }

  /// What the signature of the head is over, to the byte.
  @GetMapping("/ballots-head.txt")
  ResponseEntity<String> head(ElectionDefinition election) {
    ElectionId found = election.id();
    return file(TEXT, ballots.head(found).map(SignedHead::signed).orElse(""));
  }

  /// A signed receipt as a file, made of what it says; one that this site did not sign is not
  /// given.
  @GetMapping("/receipt.txt")
  ResponseEntity<String> receipt(
      ElectionDefinition election,
      @RequestParam(defaultValue = "") String tracker,
      @RequestParam(defaultValue = "") String hash,
      @RequestParam(defaultValue = "") String at,
      @RequestParam(defaultValue = "") String signature) {
    SignedReceipt receipt =
        SignedReceipt.of(election.id(), tracker, hash, at, signature)
            .filter(one -> key.signed(one.signedBytes(), one.signature()))
            .orElseThrow(() ->
                UnansweredException.nothing(
                    Message.of("ballot.list.receipt.not-signed"),
                    Message.of("ballot.list.receipt.ask")));
    return ResponseEntity.ok()
        .contentType(TEXT)
        .header("Content-Disposition", "attachment; filename=\"receipt.txt\"")
        .cacheControl(CacheControl.noStore())
        .body(receipt.text());
  }

  private void write(ElectionId election, OutputStream out) {
    try {
      out.write("position,tracker,sha256,chain\n".getBytes(StandardCharsets.UTF_8));
      long position = 0;
      List<ListedBallot> lines = ballots.after(election, position, PORTION);
      while (!lines.isEmpty()) {
        StringBuilder text = new StringBuilder();
        for (ListedBallot line : lines) {
          text.append(line.csv()).append('\n');
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        position = lines.getLast().position();
        lines = ballots.after(election, position, PORTION);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> ResponseEntity<T> file(MediaType type, T body) {
    return ResponseEntity.ok()
        .contentType(type)
        .header("Access-Control-Allow-Origin", "*")
        .cacheControl(CacheControl.noCache())
        .body(body);
  }
}
