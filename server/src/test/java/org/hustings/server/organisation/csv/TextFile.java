package org.hustings.server.organisation.csv;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// A file that a test has written into its own source.
public final class TextFile implements CsvSource {
  private final byte[] bytes;

  TextFile(byte[] bytes) {
    this.bytes = bytes;
  }

  public static TextFile of(String text) {
    return new TextFile(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String name() {
    return "sample.csv";
  }

  @Override
  public long size() {
    return bytes.length;
  }

  @Override
  public InputStream open() {
    return new ByteArrayInputStream(bytes);
  }
}
