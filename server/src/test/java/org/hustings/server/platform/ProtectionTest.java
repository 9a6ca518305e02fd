package org.hustings.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.hustings.server.SecondNode;
import org.hustings.server.ServerTest;
import org.hustings.server.words.VisibleText;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What is said about protection, and to whom one tells of a weakness.
class ProtectionTest extends ServerTest {
  @Autowired private ApplicationContext first;

  @Test
  void every_page_leads_to_how_elections_are_protected_in_both_languages() {
    assertThat(get("/").body()).contains("href=\"/protection\"");
    assertThat(get("/protection").body())
        .contains("How this election is protected", "One official alone", "What is not protected");
    assertThat(get("/protection?lang=cy").body()).contains("Yr hyn na chaiff ei ddiogelu");
    assertThat(VisibleText.outsideOfMessages(get("/protection?lang=en-XA").body()))
        .containsExactly("– Hustings", "Hustings", "English", "Cymraeg");
  }

  @Test
  void nothing_that_people_read_claims_that_nobody_can_see_how_they_vote() throws IOException {
    for (String folder : new String[] {"src/main/resources/words", "src/main/jte", "../docs"}) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(ProtectionTest::isText).toList()) {
          assertThat(Files.readString(file))
              .as("%s", file)
              .doesNotContainIgnoringCase("Nobody can see how")
              .doesNotContainIgnoringCase("no one can see how")
              .doesNotContainIgnoringCase("Ni all neb weld sut");
        }
      }
    }
  }

  private static boolean isText(Path file) {
    return file.toString().matches(".*\\.(properties|jte|md)") && !file.endsWith("threat-model.md");
  }

  @Test
  void the_site_tells_whom_to_write_to_about_a_weakness_if_somebody_is_named() {
    assertThat(get("/.well-known/security.txt").statusCode()).isEqualTo(404);
    try (SecondNode node =
        SecondNode.beside(
            first,
            Map.of(
                "hustings.security.contact",
                "security@example.org",
                "hustings.address",
                "https://vote.example.org"))) {
      assertThat(node.visitor().get("/.well-known/security.txt").body())
          .startsWith("Contact: mailto:security@example.org\n")
          .contains("\nExpires: 20")
          .contains("\nCanonical: https://vote.example.org/.well-known/security.txt\n");
    }
  }
}
