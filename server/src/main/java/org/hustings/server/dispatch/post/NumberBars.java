package org.hustings.server.dispatch.post;

import com.google.zxing.oned.Code128Writer;
import org.hustings.server.dispatch.PaperNumber;
import org.hustings.server.platform.print.Sheets;

/// The number of a paper as a barcode (Code 128), for a scanner that types it.
final class NumberBars {
  private static final float MODULE = 0.4f;

  private NumberBars() {}

  /// Draws the bars, so that they end at this place on the right.
  static void draw(Sheets sheets, PaperNumber number, float right, float y, float height) {
    boolean[] modules = new Code128Writer().encode(number.toString());
    float x = right - modules.length * MODULE;
    int from = 0;
    while (from < modules.length) {
      int to = from;
      while (to < modules.length && modules[to]) {
        to++;
      }
      if (to > from) {
        sheets.fill(x + from * MODULE, y, (to - from) * MODULE, height);
      }
      from = to + 1;
    }
  }
}
