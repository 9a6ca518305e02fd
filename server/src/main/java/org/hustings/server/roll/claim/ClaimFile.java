package org.hustings.server.roll.claim;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.hustings.server.platform.PictureFile;
import org.hustings.server.platform.Refusal;
import org.hustings.server.platform.RefusedException;
import org.hustings.words.Message;

/// What somebody sends with a claim to show that it is right: a PDF file or a picture. It is kept as
/// it came, and only officials see it.
public final class ClaimFile {
  /// The largest that is taken, in bytes.
  public static final int LARGEST = 5 << 20;

  private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
  private static final int SIDE_READ = 64;

  private final Type type;
  private final byte[] content;

  ClaimFile(Type type, byte[] content) {
    this.type = type;
    this.content = content;
  }

  /// What a file is by its content, whatever its name says.
  public enum Type {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png");

    private final String media;
    private final String ending;

    Type(String media, String ending) {
      this.media = media;
      this.ending = ending;
    }

    public String media() {
      return media;
    }

    /// How the name of such a file ends.
    public String ending() {
      return ending;
    }
  }

  /// Reads what was sent; nothing where no file was.
  ///
  /// @throws RefusedException if it is too large, of another kind or a broken picture
  public static Optional<ClaimFile> from(byte[] sent) {
    if (sent.length == 0) {
      return Optional.empty();
    }
    if (sent.length > LARGEST) {
      throw new RefusedException("claim.refused.file-large", "megabytes", LARGEST >> 20);
    }
    return Optional.of(new ClaimFile(type(sent), sent.clone()));
  }

  private static Type type(byte[] sent) {
    if (begins(sent, PDF)) {
      return Type.PDF;
    }
    try {
      PictureFile.read(sent, SIDE_READ);
    } catch (IOException e) {
      throw new RefusedException(new Refusal.Said(Message.of("claim.refused.file-kind")), e);
    }
    return begins(sent, PNG) ? Type.PNG : Type.JPEG;
  }

  private static boolean begins(byte[] sent, byte[] with) {
    return sent.length > with.length && Arrays.equals(sent, 0, with.length, with, 0, with.length);
  }

  public Type type() {
    return type;
  }

  public byte[] content() {
    return content.clone();
  }
}
