package org.hustings.server.result.bundle;

/// The first thing that is wrong with a bundle: where, what was found and what was expected.
final class BundleFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BundleFault(String place, String words) {
    super(place + ": " + words);
  }

  String words() {
    return String.valueOf(getMessage());
  }
}
