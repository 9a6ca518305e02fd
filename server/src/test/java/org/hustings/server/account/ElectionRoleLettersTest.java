package org.hustings.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.hustings.server.ServerTest;
import org.hustings.server.audit.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Whoever is given a role in one election is told what it is, and how to come to it.
class ElectionRoleLettersTest extends ServerTest {
  @Autowired private ElectionRoles roles;

  /// Letters of other tests are kept, too: these addresses are of this test only.
  private String letterTo(String address) {
    await(() -> mail.letters().stream().anyMatch(letter -> letter.to().equals(address)));
    return mail.letters().stream()
        .filter(letter -> letter.to().equals(address))
        .findFirst()
        .orElseThrow()
        .text();
  }

  @Test
  void an_agent_reads_whose_they_are_and_what_they_see() {
    roles.give(
        Actor.system("test"),
        Role.OBSERVER,
        "reed-2020",
        "Ada Larch",
        "Wat",
        "wat.the.agent@example.org");

    assertThat(letterTo("wat.the.agent@example.org"))
        .contains("as the agent of Ada Larch", "/elections/reed-2020/observe", "/sign-in")
        .contains("Annwyl Wat");
  }

  @Test
  void a_trustee_reads_what_they_keep_and_from_whom() {
    roles.give(
        Actor.system("test"), Role.TRUSTEE, "reed-2020", "", "Twm", "twm.the.trustee@example.org");

    assertThat(letterTo("twm.the.trustee@example.org"))
        .contains("you keep one share of the key", "the returning officer must not");
  }
}
