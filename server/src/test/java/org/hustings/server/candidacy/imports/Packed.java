package org.hustings.server.candidacy.imports;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/// Archives, documents and photographs for tests.
public final class Packed {
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  /// With one file more.
  public Packed with(String name, byte[] file) {
    files.put(name, file);
    return this;
  }

  public Packed with(String name, String text) {
    return with(name, text.getBytes(StandardCharsets.UTF_8));
  }

  public byte[] zip() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  /// A document of Word with this between its body's tags.
  public static byte[] docx(String body) {
    return new Packed()
        .with("[Content_Types].xml", "<Types/>")
        .with(
            "word/document.xml",
            "<w:document xmlns:w=\"urn:w\"><w:body>" + body + "</w:body></w:document>")
        .zip();
  }

  public static byte[] photograph(int shade) {
    BufferedImage picture = new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(30, 30, shade);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "jpeg", file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return file.toByteArray();
  }
}
