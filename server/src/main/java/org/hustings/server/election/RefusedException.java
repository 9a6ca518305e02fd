package org.hustings.server.election;

/// Something that may not be published, in words for whoever tried.
public final class RefusedException extends RuntimeException {
  RefusedException(String message) {
    super(message);
  }
}
