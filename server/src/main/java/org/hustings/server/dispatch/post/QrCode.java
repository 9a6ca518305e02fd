package org.hustings.server.dispatch.post;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import org.hustings.server.platform.print.Sheets;

/// A square that a telephone reads as an address.
final class QrCode {
  private QrCode() {}

  /// Draws it, with runs of dark cells as one rectangle.
  static void draw(Sheets sheets, String address, float x, float y, float side) {
    ByteMatrix cells = encode(address);
    float cell = side / cells.getWidth();
    for (int row = 0; row < cells.getHeight(); row++) {
      int from = 0;
      while (from < cells.getWidth()) {
        int to = from;
        while (to < cells.getWidth() && cells.get(to, row) == 1) {
          to++;
        }
        if (to > from) {
          sheets.fill(x + from * cell, y + row * cell, (to - from) * cell, cell);
        }
        from = to + 1;
      }
    }
  }

  private static ByteMatrix encode(String address) {
    try {
      return Encoder.encode(address, ErrorCorrectionLevel.M).getMatrix();
    } catch (WriterException e) {
      throw new IllegalArgumentException(address + " is too long for a QR code", e);
    }
  }
}
