package org.hustings.cli.count;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/// A line on standard error for work that takes longer than a second, where a person reads it.
final class Progress implements AutoCloseable {
  private static final int EVERY_MILLIS = 200;

  private final String file;
  private final long size;
  private final Thread writer;
  private final AtomicLong read = new AtomicLong();
  private volatile boolean counting;
  private volatile boolean closed;
  private boolean shown;

  /// @param size of the file in bytes; 0 where it is not known
  Progress(String file, long size) {
    this.file = file;
    this.size = size;
    this.writer = new Thread(this::show, "progress");
    writer.setDaemon(true);
    if (Terminal.isStandardError()) {
      writer.start();
    }
  }

  /// The same bytes, watched.
  InputStream watch(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        int count = super.read(bytes, from, length);
        read.addAndGet(Math.max(0, count));
        return count;
      }
    };
  }

  /// The ballots have been read; the count has begun.
  void counting() {
    counting = true;
  }

  private void show() {
    try {
      Thread.sleep(1_000);
      while (!closed) {
        System.err.print("\r\u001B[K" + line());
        System.err.flush();
        shown = true;
        Thread.sleep(EVERY_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String line() {
    if (counting) {
      return "Counting " + file;
    }
    long bytes = read.get();
    String line = "Reading " + file + ": " + bytes / 1_000_000 + " MB";
    return size > 0 ? line + " of " + size / 1_000_000 + " (" + bytes * 100 / size + "%)" : line;
  }

  /// Takes the line away.
  @Override
  public void close() {
    closed = true;
    if (!writer.isAlive()) {
      return;
    }
    writer.interrupt();
    try {
      writer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (shown) {
      System.err.print("\r\u001B[K");
      System.err.flush();
    }
  }
}
