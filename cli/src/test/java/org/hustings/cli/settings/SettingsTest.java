package org.hustings.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.hustings.cli.UserFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  @TempDir private Path folder;

  @Test
  void the_file_gives_what_the_environment_does_not() throws IOException {
    Settings settings =
        of(
            """
            # the society's own
            mail-from = votes@example.org
            zone=Europe/London
            """,
            Map.of("HUSTINGS_MAIL_FROM", "other@example.org"));

    assertThat(settings.find("mail-from")).contains("other@example.org");
    assertThat(settings.find("zone")).contains("Europe/London");
    assertThat(settings.find("address")).isEmpty();
    assertThat(settings.properties()).containsOnly(Map.entry("hustings.zone", "Europe/London"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mail-form = x@example.org | \"mail-form\" is no setting; did you mean \"mail-from\"?",
        "colour = green            | \"colour\" is no setting.",
        "mail-from x@example.org   | \"name = value\" is expected",
        "mail-from =               | \"mail-from\" has no value",
        "zone = Europe/Paris       | \"zone\" is set twice",
      })
  void what_is_wrong_in_the_file_is_told_with_its_line(String line, String told) {
    assertThatThrownBy(() -> of("zone = Europe/London\n" + line + "\n", Map.of()).find("port"))
        .isInstanceOf(UserFault.class)
        .hasMessageContaining("line 2: " + told);
  }

  @Test
  void a_file_that_is_not_there_is_told_only_to_who_asks_for_a_setting() {
    Settings settings = Settings.of(Map.of(), "serve", "--settings", folder + "/none");

    assertThatThrownBy(() -> settings.find("port")).hasMessageContaining("none does not exist");
  }

  @Test
  void a_secret_lies_in_a_file_of_its_own_or_among_the_credentials_of_the_unit()
      throws IOException {
    Path file = Files.writeString(folder.resolve("mail"), "smtp://u:secret@relay.example\n");
    Path credentials = Files.createDirectory(folder.resolve("credentials"));

    assertThat(of("smtp-file = " + file, Map.of()).secret("smtp"))
        .contains("smtp://u:secret@relay.example");
    assertThat(of("", Map.of("HUSTINGS_SMTP_FILE", file.toString())).secret("smtp"))
        .contains("smtp://u:secret@relay.example");
    Files.writeString(credentials.resolve("smtp"), "smtps://v:other@relay.example\n");
    assertThat(
            of("smtp-file = " + file, Map.of("CREDENTIALS_DIRECTORY", credentials.toString()))
                .secret("smtp"))
        .contains("smtps://v:other@relay.example");
  }

  @Test
  void a_secret_that_is_given_twice_in_one_place_is_a_fault_that_does_not_repeat_it() {
    assertThatThrownBy(
            () -> of("smtp = smtp://u:secret@a.example\nsmtp-file = /b", Map.of()).secret("smtp"))
        .hasMessageContaining("both set in the settings file")
        .hasMessageNotContaining("secret@");
  }

  private Settings of(String text, Map<String, String> environment) throws IOException {
    Path file = Files.writeString(folder.resolve("hustings.properties"), text);
    return Settings.of(environment, "serve", "--settings=" + file);
  }
}
