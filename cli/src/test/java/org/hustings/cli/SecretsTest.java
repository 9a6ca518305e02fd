package org.hustings.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.hustings.cli.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/// Passwords stood in the list of processes, and codes went to mail servers in the clear.
class SecretsTest {
  private static final SecretAddress SMTP = new SecretAddress("smtp");
  private static final String TLS = "spring.mail.properties.mail.smtp.starttls.required";

  @Test
  void an_address_with_a_password_comes_from_a_file_or_the_environment(@TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("smtp"), "smtp://u:secret@relay.example\n");
    assertThat(SMTP.required(null, file, none())).isEqualTo("smtp://u:secret@relay.example");
    assertThat(SMTP.required(null, null, told("smtp://relay.example")))
        .isEqualTo("smtp://relay.example");
    assertThat(SMTP.required("smtp://other.example", null, told("smtp://x")))
        .as("what is nearest wins")
        .isEqualTo("smtp://other.example");
  }

  @Test
  void where_none_is_given_or_two_are_it_is_said_how() {
    assertThatThrownBy(() -> SMTP.required(null, null, none()))
        .isInstanceOf(UserFault.class)
        .hasMessageContaining("--smtp-file FILE")
        .hasMessageContaining("HUSTINGS_SMTP");
    assertThatThrownBy(() -> SMTP.required("smtp://x", Path.of("y"), none()))
        .hasMessageContaining("not both");
    assertThatThrownBy(() -> SMTP.required(null, Path.of("is-not-there"), none()))
        .hasMessageContaining("cannot be read");
  }

  @Test
  void a_password_in_an_option_is_told_with_the_way_out() {
    assertThat(toldOf("smtp://u:secret@relay.example"))
        .contains("list of processes", "--smtp-file FILE", "HUSTINGS_SMTP")
        .doesNotContain("secret");
    assertThat(toldOf("smtp://u@relay.example")).isEmpty();
    assertThat(toldOf("smtp://relay.example:25")).isEmpty();
  }

  private static String toldOf(String given) {
    PrintStream before = System.err;
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
    try {
      SMTP.required(given, null, none());
    } finally {
      System.setErr(before);
    }
    return told.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"smtp://relay.example", "smtp://u:p@relay.example:587", "smtp://10.0.0.1"})
  void a_mail_server_elsewhere_is_spoken_to_by_tls_only(String address) {
    assertThat(settings("--smtp", address)).containsEntry(TLS, true);
    assertThat(settings("--smtp", address, "--smtp-without-tls")).doesNotContainKey(TLS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"smtp://127.0.0.1:1025", "smtp://localhost", "smtp://[::1]:25"})
  void one_on_this_machine_need_not_be(String address) {
    assertThat(settings("--smtp", address)).doesNotContainKey(TLS);
  }

  @Test
  void smtps_is_tls_from_the_first_byte() {
    assertThat(settings("--smtp", "smtps://relay.example"))
        .containsEntry("spring.mail.port", 465)
        .containsEntry("spring.mail.properties.mail.smtp.ssl.enable", true)
        .containsEntry("spring.mail.properties.mail.smtp.ssl.checkserveridentity", true);
  }

  private static Map<String, Object> settings(String... options) {
    MailServerAddress address = new MailServerAddress();
    new CommandLine(
            CommandLine.Model.CommandSpec.create()
                .addMixin("mail", CommandLine.Model.CommandSpec.forAnnotatedObject(address)))
        .parseArgs(options);
    return address.settings().orElseThrow();
  }

  private static Settings none() {
    return Settings.of(Map.of());
  }

  private static Settings told(String smtp) {
    return Settings.of(Map.of("HUSTINGS_SMTP", smtp));
  }
}
