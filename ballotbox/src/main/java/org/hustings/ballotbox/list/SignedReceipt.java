package org.hustings.ballotbox.list;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.hustings.definition.ElectionId;

/// A receipt as a signed promise: that a sealed ballot is in the box, and that it will be on the
/// public list a minute later, under this tracker and with this hash. Whoever holds it can show
/// that the promise was broken. It tells nothing of the vote and nothing of the voter.
///
/// @param hash SHA-256 of the sealed ballot, in hexadecimal
/// @param receivedAt to the second
/// @param signature Ed25519 over [#signed] with the key that signs the list, in hexadecimal
public record SignedReceipt(
    ElectionId election, BallotTracker tracker, String hash, Instant receivedAt, String signature) {
  /// How long it may take until a ballot is on the list.
  public static final Duration LISTED_WITHIN = Duration.ofMinutes(1);

  private static final String FIRST = "hustings receipt";
  private static final int LINES = 7;

  public SignedReceipt {
    receivedAt = receivedAt.truncatedTo(ChronoUnit.SECONDS);
  }

  /// By when the ballot is on the list.
  public Instant listedBy() {
    return receivedAt.plus(LISTED_WITHIN);
  }

  /// The text that is signed, in UTF-8: six lines joined by line feeds.
  public String signed() {
    return String.join(
        "\n",
        FIRST,
        election.slug(),
        tracker.written(),
        hash,
        receivedAt.toString(),
        listedBy().toString());
  }

  public byte[] signedBytes() {
    return signed().getBytes(UTF_8);
  }

  /// The same with this signature.
  public SignedReceipt with(String made) {
    return new SignedReceipt(election, tracker, hash, receivedAt, made);
  }

  /// What a voter keeps: what is signed, and the signature on a line of its own.
  public String text() {
    return signed() + "\n" + signature + "\n";
  }

  /// A receipt of these parts, as they are written; empty if they cannot be one's.
  public static Optional<SignedReceipt> of(
      ElectionId election, String tracker, String hash, String at, String signature) {
    try {
      Instant received = Instant.parse(at);
      return read(
          String.join(
              "\n",
              FIRST,
              election.slug(),
              tracker,
              hash,
              at,
              received.plus(LISTED_WITHIN).toString(),
              signature));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /// Reads what a voter has kept, however its lines end; empty if it is no receipt.
  public static Optional<SignedReceipt> read(String text) {
    List<String> lines = text.strip().lines().map(String::strip).toList();
    if (lines.size() != LINES || !lines.getFirst().equals(FIRST)) {
      return Optional.empty();
    }
    try {
      SignedReceipt receipt =
          new SignedReceipt(
              new ElectionId(lines.get(1)),
              BallotTracker.parse(lines.get(2)).orElseThrow(IllegalArgumentException::new),
              lines.get(3),
              Instant.parse(lines.get(4)),
              lines.get(6));
      boolean whole =
          receipt.hash().matches("[0-9a-f]{64}")
              && receipt.signature().matches("[0-9a-f]{128}")
              && receipt.text().strip().equals(String.join("\n", lines));
      return whole ? Optional.of(receipt) : Optional.empty();
    } catch (IllegalArgumentException | DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
