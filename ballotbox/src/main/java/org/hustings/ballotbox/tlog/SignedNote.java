package org.hustings.ballotbox.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A text with signatures under it, as C2SP signed-note writes it.
///
/// @param text the lines that are signed, each ended by a line feed
public record SignedNote(String text, List<Line> signatures) {
  private static final String DASH = "\u2014 ";

  /// A signature as it stands there: whose it says it is, and its bytes in Base64.
  public record Line(String name, String base64) {
    @Override
    public String toString() {
      return DASH + name + " " + base64;
    }
  }

  /// Reads what [#toString] wrote.
  ///
  /// @throws IllegalArgumentException if it is no signed note
  public static SignedNote parse(String note) {
    int end = note.lastIndexOf("\n\n");
    if (end < 0 || !note.endsWith("\n")) {
      throw new IllegalArgumentException("This is no signed note: it has no signatures");
    }
    List<Line> lines = new ArrayList<>();
    for (String line : note.substring(end + 2).lines().toList()) {
      String[] parts = line.split(" ", -1);
      if (parts.length != 3 || !line.startsWith(DASH)) {
        throw new IllegalArgumentException("This is no signature of a note: " + line);
      }
      lines.add(new Line(parts[1], parts[2]));
    }
    return new SignedNote(note.substring(0, end + 1), List.copyOf(lines));
  }

  /// Reads the signed note of a checkpoint; empty if it is none.
  public static Optional<SignedNote> find(String note) {
    try {
      SignedNote read = parse(note);
      read.checkpoint();
      return Optional.of(read);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// Signed by a log.
  ///
  /// @param signing makes the Ed25519 signature of bytes
  public static SignedNote of(Checkpoint checkpoint, NoteKey key, UnaryOperator<byte[]> signing) {
    byte[] signature = signing.apply(checkpoint.text().getBytes(UTF_8));
    return new SignedNote(checkpoint.text(), List.of(line(key, signature)));
  }

  /// The line by which a witness cosigns it at a time.
  public Line cosigned(NoteKey witness, Instant at, UnaryOperator<byte[]> signing) {
    byte[] signature = signing.apply(cosigned(at.getEpochSecond()));
    return line(
        witness, ByteBuffer.allocate(72).putLong(at.getEpochSecond()).put(signature).array());
  }

  /// The same note with further signatures.
  public SignedNote with(List<Line> further) {
    List<Line> all = new ArrayList<>(signatures);
    further.stream().filter(line -> !all.contains(line)).forEach(all::add);
    return new SignedNote(text, List.copyOf(all));
  }

  /// The line by which the holder of this key signed it, if one holds.
  public Optional<Line> signedBy(NoteKey key) {
    return signatures.stream().filter(line -> holds(line, key)).findFirst();
  }

  /// When a witness cosigned, as its line says.
  public static Instant cosignedAt(Line line) {
    return Instant.ofEpochSecond(
        ByteBuffer.wrap(Base64.getDecoder().decode(line.base64())).getLong(4));
  }

  public Checkpoint checkpoint() {
    return Checkpoint.parse(text);
  }

  private boolean holds(Line line, NoteKey key) {
    if (!line.name().equals(key.name())) {
      return false;
    }
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(line.base64());
    } catch (IllegalArgumentException e) {
      return false;
    }
    if (bytes.length < 4 || !Arrays.equals(Arrays.copyOf(bytes, 4), key.hash())) {
      return false;
    }
    return switch (key.kind()) {
      case LOG ->
          bytes.length == 68 && key.signed(text.getBytes(UTF_8), Arrays.copyOfRange(bytes, 4, 68));
      case WITNESS ->
          bytes.length == 76
              && key.signed(
                  cosigned(ByteBuffer.wrap(bytes).getLong(4)), Arrays.copyOfRange(bytes, 12, 76));
    };
  }

  private byte[] cosigned(long seconds) {
    return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(UTF_8);
  }

  private static Line line(NoteKey key, byte[] signature) {
    byte[] whole = new byte[4 + signature.length];
    System.arraycopy(key.hash(), 0, whole, 0, 4);
    System.arraycopy(signature, 0, whole, 4, signature.length);
    return new Line(key.name(), Base64.getEncoder().encodeToString(whole));
  }

  /// The note as it is published.
  @Override
  public String toString() {
    StringBuilder note = new StringBuilder(text).append('\n');
    signatures.forEach(line -> note.append(line).append('\n'));
    return note.toString();
  }
}
