package org.hustings.ballotbox.sealing;

/// A way to seal inner envelopes so that only the trustees can open them. What is sealed begins
/// with the way's version, one byte, so that a better one can take this one's place.
public interface Sealing {
  /// From 1 to 255; stands in the election's key and before every sealed envelope.
  int version();

  /// Seals an inner envelope to an election's key.
  byte[] seal(ElectionKey key, byte[] inner);

  /// Opens what was sealed.
  ///
  /// @throws UnopenedException if it was not sealed so, to this key and for this election
  byte[] open(OpeningKey key, byte[] sealed);

  /// The way of this version.
  static Sealing of(int version) {
    if (version != HpkeSealing.VERSION) {
      throw new IllegalArgumentException(
          "Sealing %d is not known here, only %d".formatted(version, HpkeSealing.VERSION));
    }
    return new HpkeSealing();
  }
}
