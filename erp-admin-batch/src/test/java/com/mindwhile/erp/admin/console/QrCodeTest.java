package com.mindwhile.erp.admin.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

  private static final int SCALE = 6;
  private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z");

  @Test
  void whatIsDrawnCanBeRead() throws Exception {
    String text =
        "otpauth://totp/Mindwhile%20ERP:operator%40example.org"
            + "?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Mindwhile%20ERP";

    assertThat(read(QrCode.of(text))).isEqualTo(text);
  }

  private static String read(QrCode code) throws Exception {
    int width = code.size() * SCALE;
    BufferedImage image = new BufferedImage(width, width, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, width);
    pen.setColor(Color.BLACK);
    Matcher run = RUN.matcher(code.path());
    while (run.find()) {
      pen.fillRect(
          Integer.parseInt(run.group(1)) * SCALE,
          Integer.parseInt(run.group(2)) * SCALE,
          Integer.parseInt(run.group(3)) * SCALE,
          SCALE);
    }
    pen.dispose();
    int[] pixels = image.getRGB(0, 0, width, width, null, 0, width);
    return new QRCodeReader()
        .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, width, pixels))))
        .getText();
  }
}
