package org.hustings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hustings.ballotbox.sealing.ImageEnvelope;
import org.hustings.ballotbox.sealing.KeyCeremony;
import org.hustings.ballotbox.sealing.Sealing;
import org.hustings.definition.ElectionId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ImagesCommandTest {
  private static final ElectionId NEC = new ElectionId("nec-2020");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final KeyCeremony ceremony = KeyCeremony.hold(NEC, 2, 3);
  @TempDir private Path folder;

  @BeforeEach
  void the_site_has_handed_out_sealed_images() throws IOException {
    Files.writeString(folder.resolve("key.txt"), ceremony.key().text());
    for (int number = 1; number <= 3; number++) {
      Files.writeString(folder.resolve(number + ".txt"), ceremony.shares().get(number - 1).text());
    }
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("images.zip")))) {
      for (String paper : List.of("one", "other")) {
        List<byte[]> pages = List.of(bytes(paper + ", front"), bytes(paper + ", back"));
        zip.putNextEntry(new ZipEntry(paper + ".sealed"));
        zip.write(Sealing.of(1).seal(ceremony.key(), ImageEnvelope.fill(NEC, pages)));
        zip.closeEntry();
      }
    }
  }

  @Test
  void enough_trustees_open_every_page_of_every_image() {
    assertThat(images("1.txt", "3.txt")).isZero();

    assertThat(out.toString()).contains("2 images are opened");
    assertThat(folder.resolve("opened/image-000001-page-1.jpg")).hasContent("one, front");
    assertThat(folder.resolve("opened/image-000002-page-2.jpg")).hasContent("other, back");
  }

  @Test
  void too_few_trustees_open_nothing() {
    assertThat(images("2.txt")).isEqualTo(2);

    assertThat(err.toString()).contains("1 of the 2 shares that are needed were given.");
    assertThat(folder.resolve("opened")).doesNotExist();
  }

  private int images(String... shares) {
    List<String> arguments =
        new ArrayList<>(List.of("images", "--key", folder.resolve("key.txt").toString()));
    for (String share : shares) {
      arguments.addAll(List.of("--share", folder.resolve(share).toString()));
    }
    arguments.addAll(
        List.of(
            "--out", folder.resolve("opened").toString(), folder.resolve("images.zip").toString()));
    CommandLine line = Main.commandLine("images");
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments.toArray(String[]::new));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
