package org.hustings.server.organisation.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.hustings.server.organisation.csv.CsvSource;
import org.hustings.server.platform.work.Progress;
import org.hustings.words.Message;

/// A file that tells how far it has been read, and the hash of its bytes as they were last read to
/// the end.
final class MeasuredFile implements CsvSource {
  private static final long STEP = 1 << 20;

  private final CsvSource file;
  private final Progress progress;
  private byte[] sha256 = new byte[0];

  MeasuredFile(CsvSource file, Progress progress) {
    this.file = file;
    this.progress = progress;
  }

  @Override
  public String name() {
    return file.name();
  }

  @Override
  public long size() {
    return file.size();
  }

  @Override
  public InputStream open() throws IOException {
    MessageDigest digest = sha256Digest();
    return new FilterInputStream(new DigestInputStream(file.open(), digest)) {
      private long done;
      private long told;

      @Override
      public int read() throws IOException {
        int octet = super.read();
        tell(octet < 0 ? -1 : 1);
        return octet;
      }

      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        tell(read);
        return read;
      }

      private void tell(int read) {
        if (read < 0) {
          sha256 = finish(digest);
          return;
        }
        done += read;
        if (done - told >= STEP) {
          told = done;
          progress.at(Message.of("organisation-staff.doing.reading"), done, size());
        }
      }
    };
  }

  /// The hash of the file; it has been read to its end.
  byte[] sha256() {
    return sha256.clone();
  }

  private static byte[] finish(MessageDigest digest) {
    try {
      return ((MessageDigest) digest.clone()).digest();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MessageDigest sha256Digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
