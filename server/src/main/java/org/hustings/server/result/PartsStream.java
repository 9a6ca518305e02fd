package org.hustings.server.result;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

/// Takes what is written to it down in parts, so that no bundle is in the memory whole.
final class PartsStream extends OutputStream {
  private static final int SIZE = 1 << 20;

  private final BundleParts parts;
  private final String election;
  private final int count;
  private final ByteArrayOutputStream part = new ByteArrayOutputStream();
  private int place;

  PartsStream(BundleParts parts, String election, int count) {
    this.parts = parts;
    this.election = election;
    this.count = count;
  }

  @Override
  public void write(int one) {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    part.write(bytes, from, length);
    if (part.size() >= SIZE) {
      keep();
    }
  }

  private void keep() {
    parts.keep(election, count, place++, part.toByteArray());
    part.reset();
  }

  @Override
  public void close() {
    if (part.size() > 0) {
      keep();
    }
  }
}
