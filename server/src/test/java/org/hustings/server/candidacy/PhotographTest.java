package org.hustings.server.candidacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PhotographTest {
  /// The Exif part of a camera that was turned to the left: orientation 6.
  private static final byte[] EXIF =
      HexFormat.of()
          .parseHex(
              "ffe1"
                  + "0022"
                  + "457869660000"
                  + "4d4d002a00000008"
                  + "0001"
                  + "0112000300000001"
                  + "00060000"
                  + "00000000");

  private static byte[] picture(String format, int width, int height) throws IOException {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      // the upper half is red
      for (int x = 0; x < width; x++) {
        picture.setRGB(x, y, (y < height / 2 ? Color.RED : Color.BLUE).getRGB());
      }
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageIO.write(picture, format, file);
    return file.toByteArray();
  }

  private static BufferedImage shown(byte[] file) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(Photograph.from(file).jpeg()));
  }

  @Test
  void a_large_picture_is_made_small_and_keeps_its_shape() throws IOException {
    BufferedImage shown = shown(picture("png", 1600, 800));
    assertThat(shown.getWidth()).isEqualTo(640);
    assertThat(shown.getHeight()).isEqualTo(320);
  }

  @Test
  void what_a_camera_wrote_beside_the_picture_is_not_published() throws IOException {
    byte[] plain = picture("jpeg", 40, 20);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(plain, 0, 2);
    file.write(EXIF);
    file.write(plain, 2, plain.length - 2);
    byte[] shown = Photograph.from(file.toByteArray()).jpeg();
    assertThat(new String(shown, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
  }

  @Test
  void a_picture_taken_with_a_turned_camera_is_shown_upright() throws IOException {
    byte[] plain = picture("jpeg", 40, 20);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(plain, 0, 2);
    file.write(EXIF);
    file.write(plain, 2, plain.length - 2);
    BufferedImage shown = shown(file.toByteArray());
    assertThat(shown.getWidth()).isEqualTo(20);
    assertThat(shown.getHeight()).isEqualTo(40);
    // a quarter turn to the right brings the upper half to the right
    assertThat(new Color(shown.getRGB(17, 20)).getRed()).isGreaterThan(200);
    assertThat(new Color(shown.getRGB(2, 20)).getBlue()).isGreaterThan(200);
  }

  @Test
  void what_is_no_photograph_is_refused() {
    assertThatThrownBy(() -> Photograph.from("<svg onload='x'/>".getBytes(StandardCharsets.UTF_8)))
        .hasMessage("The file cannot be read as a photograph; send a JPEG or PNG file.");
    assertThatThrownBy(() -> Photograph.from(new byte[Photograph.LARGEST_FILE + 1]))
        .hasMessageContaining("larger than 8 MB");
  }

  @Test
  void a_small_file_that_claims_to_be_a_huge_picture_is_refused_before_it_is_unpacked()
      throws IOException {
    byte[] png = picture("png", 10, 10);
    // width and height stand in the header, big-endian, from byte 16
    png[16] = 0x00;
    png[17] = 0x01;
    png[21] = 0x01;
    assertThatThrownBy(() -> Photograph.from(png)).hasMessageContaining("20 million pixels");
  }
}
