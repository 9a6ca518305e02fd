package org.hustings.ballotbox.bundle;

/// The first thing that is wrong with a bundle: where, what was found and what was expected.
final class BundleFault extends RuntimeException {
  BundleFault(String place, String words) {
    super(place + ": " + words);
  }

  String words() {
    return String.valueOf(getMessage());
  }
}
