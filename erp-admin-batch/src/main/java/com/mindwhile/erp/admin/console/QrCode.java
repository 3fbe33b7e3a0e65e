package com.mindwhile.erp.admin.console;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A text as a QR code, drawn as the path of an SVG: nothing is loaded, so nothing has to be
 * allowed.
 *
 * @param size the width and height of the drawing, its quiet zone included
 * @param path the dark modules, one unit each
 */
public record QrCode(int size, String path) {

  private static final int QUIET_ZONE = 4;

  /** The code of a text. */
  public static QrCode of(String text) {
    try {
      BitMatrix modules =
          new QRCodeWriter()
              .encode(
                  text,
                  BarcodeFormat.QR_CODE,
                  0,
                  0,
                  Map.of(
                      EncodeHintType.ERROR_CORRECTION,
                      ErrorCorrectionLevel.M,
                      EncodeHintType.MARGIN,
                      QUIET_ZONE));
      return new QrCode(modules.getWidth(), path(modules));
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("The text is too long for a QR code", tooLong);
    }
  }

  /** Each run of dark modules in a row as one rectangle. */
  private static String path(BitMatrix modules) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      int x = 0;
      while (x < modules.getWidth()) {
        int start = x;
        while (x < modules.getWidth() && modules.get(x, y)) {
          x++;
        }
        if (x > start) {
          path.append("M%d %dh%dv1h-%dz".formatted(start, y, x - start, x - start));
        }
        x++;
      }
    }
    return path.toString();
  }

  @Override
  public String toString() {
    return "QrCode[…]";
  }
}
