package org.hustings.server.candidacy.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.hustings.server.platform.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Archives that somebody sent in who means harm, or who packed what was at hand.
class ArchiveTest {
  @TempDir private Path folder = Path.of("");

  private Archive open(byte[] zip) throws IOException {
    return Archive.open(Files.write(folder.resolve("archive.zip"), zip));
  }

  private void refused(byte[] zip, String words) {
    assertThatThrownBy(() -> open(zip).close())
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(words);
  }

  @Test
  void its_files_are_found_by_name_and_what_systems_put_beside_them_is_passed_over()
      throws IOException {
    byte[] zip =
        new Packed()
            .with("photos/", "")
            .with("photos/Zoë.jpg", "a")
            .with("__MACOSX/photos/._Zoë.jpg", "b")
            .with(".DS_Store", "c")
            .with("photos/Thumbs.db", "d")
            .zip();
    try (Archive archive = open(zip)) {
      assertThat(archive.names()).containsExactly("photos/Zoë.jpg");
      assertThat(new String(archive.read("photos/Zoë.jpg", 10), StandardCharsets.UTF_8))
          .isEqualTo("a");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../ann.jpg",
        "a/../../ann.jpg",
        "/etc/ann.jpg",
        "C:\\ann.jpg",
        "..\\ann.jpg",
        "a\nb.jpg"
      })
  void a_name_that_leads_out_is_refused(String name) {
    refused(new Packed().with(name, "a").zip(), "leads out of it or is no name");
  }

  @Test
  void ten_thousand_files_are_refused_by_the_end_of_the_archive() {
    Packed packed = new Packed();
    for (int number = 0; number < 10_000; number++) {
      packed.with(number + ".jpg", "");
    }
    refused(packed.zip(), "The archive has 10,000 files; at most 1,000 are taken.");
  }

  @Test
  void an_archive_within_is_refused() {
    refused(
        new Packed().with("more.zip", new Packed().with("a.jpg", "a").zip()).zip(),
        "another archive, “more.zip”");
  }

  @Test
  void what_is_no_archive_is_refused() {
    refused(
        "no archive at all, but long enough".getBytes(StandardCharsets.UTF_8), "cannot be read");
    refused(new byte[0], "cannot be read");
    byte[] cut = new Packed().with("a.jpg", "a").zip();
    refused(Arrays.copyOf(cut, cut.length / 2), "cannot be read");
  }

  @Test
  void of_a_bomb_no_more_is_unpacked_than_is_asked_for() throws IOException {
    byte[] zip = new Packed().with("bomb.jpg", new byte[64 << 20]).zip();
    assertThat(zip.length).isLessThan(1 << 20);
    try (Archive archive = open(zip)) {
      assertThat(archive.read("bomb.jpg", 1000)).hasSize(1000);
    }
  }

  @Test
  void many_bombs_are_refused_together() throws IOException {
    byte[] zip = new Packed().with("bomb.jpg", new byte[9 << 20]).zip();
    try (Archive archive = open(zip)) {
      assertThatThrownBy(
              () -> {
                for (int time = 0; time < 100; time++) {
                  archive.read("bomb.jpg", 8 << 20);
                }
              })
          .hasMessageContaining("Unpacked, the archive has more than 512 MB");
    }
  }

  @Test
  void a_line_finds_a_file_by_its_last_name_if_only_one_is_called_so() {
    Brought.Files files = new Brought.Files(List.of("a/Ann.jpg", "b/bo.jpg", "c/bo.jpg"));
    assertThat(files.find("ann.JPG")).contains("a/Ann.jpg");
    assertThat(files.find("bo.jpg")).isEmpty();
    assertThat(files.find("b\\bo.jpg")).contains("b/bo.jpg");
  }
}
