package org.hustings.server.platform.key;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class SiteKeysTest {
  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void name_the_file() {
    file = folder.resolve("kept").resolve("site-key");
  }

  private SiteKeys node() {
    return new SiteKeys(
        new MockEnvironment().withProperty("hustings.site-key-file", file.toString()));
  }

  @Test
  void every_node_with_the_file_has_the_same_keys_and_each_purpose_has_its_own() {
    SiteKey first = node().of("ballot.list");

    assertThat(node().of("ballot.list").publicKey()).isEqualTo(first.publicKey());
    assertThat(node().of("checkpoints").publicKey()).isNotEqualTo(first.publicKey());
    assertThat(first.publicKey()).endsWith(first.plainPublicKey());
  }

  @Test
  void the_file_is_its_owners_alone_from_the_first_moment() throws IOException {
    node().of("ballot.list");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (Stream<Path> beside = Files.list(file.getParent())) {
      assertThat(beside).containsExactly(file);
    }
  }

  @Test
  void a_file_that_others_can_read_is_refused_with_what_to_do() throws IOException {
    node().of("ballot.list");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

    assertThatThrownBy(() -> node().of("ballot.list")).hasMessageContaining("chmod 600 " + file);
  }

  @Test
  void what_is_no_key_is_refused_with_where_it_lies() throws IOException {
    node().of("ballot.list");
    Files.writeString(file, "secret");

    assertThatThrownBy(() -> node().of("ballot.list"))
        .hasMessageContaining(file.toString())
        .hasMessageContaining("64 hexadecimal figures");
  }

  @Test
  void the_environment_may_hold_it_instead_of_a_file() {
    SiteKeys given =
        new SiteKeys(
            new MockEnvironment()
                .withProperty("hustings.site-key-file", file.toString())
                .withProperty("hustings.site-key", "0f".repeat(32)));

    assertThat(given.of("ballot.list").sign("a head".getBytes(UTF_8))).hasSize(64);
    assertThat(file).doesNotExist();
  }

  @Test
  void what_was_encrypted_is_read_with_the_same_file_only() throws IOException {
    byte[] encrypted = node().encrypt("ballot.list", "a key".getBytes(UTF_8));
    assertThat(node().decrypt("ballot.list", encrypted)).isEqualTo("a key".getBytes(UTF_8));

    Files.delete(file);
    assertThatThrownBy(() -> node().decrypt("ballot.list", encrypted))
        .hasMessageContaining("is not the one that this site's database was signed with");
  }
}
