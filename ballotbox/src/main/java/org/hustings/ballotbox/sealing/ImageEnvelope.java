package org.hustings.ballotbox.sealing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.hustings.definition.ElectionId;

/// What an envelope with the images of a paper holds before it is sealed: a line that names the
/// election and says how many bytes each page has, the pages as JPEG files, and zero bytes up to
/// the one length that all such envelopes have, so that their size tells nothing.
///
/// ```
/// image 1 nec-2020 48213 39120
/// ```
public final class ImageEnvelope {
  /// In bytes, of every election.
  public static final int LENGTH = 512 * 1024;

  private static final String FIRST = "image 1 ";

  /// For the first line.
  private static final int LONGEST_LINE = 256;

  private ImageEnvelope() {}

  /// Whether these pages go into one envelope.
  public static boolean fits(List<byte[]> pages) {
    return pages.stream().mapToLong(page -> page.length).sum() <= LENGTH - LONGEST_LINE;
  }

  /// Fills an envelope.
  public static byte[] fill(ElectionId election, List<byte[]> pages) {
    if (!fits(pages)) {
      throw new IllegalArgumentException("The pages do not fit into an envelope");
    }
    String lengths = pages.stream().map(page -> " " + page.length).collect(Collectors.joining());
    ByteArrayOutputStream inner = new ByteArrayOutputStream(LENGTH);
    inner.writeBytes((FIRST + election + lengths + "\n").getBytes(StandardCharsets.US_ASCII));
    pages.forEach(inner::writeBytes);
    return Arrays.copyOf(inner.toByteArray(), LENGTH);
  }

  /// The pages that were filled in, as JPEG files.
  ///
  /// @throws UnopenedException if it holds no images of this election
  public static List<byte[]> read(ElectionId election, byte[] inner) {
    int end = 0;
    while (end < Math.min(inner.length, LONGEST_LINE) && inner[end] != '\n') {
      end++;
    }
    String line = new String(inner, 0, end, StandardCharsets.US_ASCII);
    String beginning = FIRST + election + " ";
    if (!line.startsWith(beginning)) {
      throw new UnopenedException("An envelope holds no images of " + election + ".");
    }
    List<byte[]> pages = new ArrayList<>();
    int from = end + 1;
    for (String length : line.substring(beginning.length()).split(" ", -1)) {
      int to = length.matches("[0-9]{1,6}") ? from + Integer.parseInt(length) : -1;
      if (to < 0 || to > inner.length) {
        throw new UnopenedException("The images in an envelope cannot be read.");
      }
      pages.add(Arrays.copyOfRange(inner, from, to));
      from = to;
    }
    return pages;
  }
}
