package org.hustings.server.organisation.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hustings.server.organisation.RegisterName.OFFICERS;
import static org.hustings.server.organisation.RegisterName.UNITS;

import org.hustings.server.audit.Actor;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.imports.ImportTest;
import org.hustings.server.platform.KeptMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SecretaryPostTest extends ImportTest {
  private static final UnitId RIVERSIDE = new UnitId("riverside-branch");

  @Autowired private SecretaryPost post;
  private int lettersBefore;

  @BeforeEach
  void begin_with_a_branch() {
    carryOut(UNITS, "name,kind\nRiverside,branch\n");
    lettersBefore = mail.letters().size();
  }

  @Test
  void a_message_goes_to_the_secretary_and_the_answer_to_whoever_asked() {
    officers(
        "Riverside,Chair,Cy Ender,chair@example.org",
        "Riverside,Branch Secretary,Ada Cole,ada@example.org");

    assertThat(send()).isTrue();

    assertThat(letter().to()).isEqualTo("ada@example.org");
    assertThat(letter().replyTo()).isEqualTo("asker@example.net");
    assertThat(letter().text()).isEqualTo("When do we meet?");
  }

  @Test
  void a_message_goes_to_the_chair_where_the_secretary_has_no_address() {
    officers("Riverside,Secretary,Ada Cole,", "Riverside,Chair,Cy Ender,chair@example.org");

    assertThat(send()).isTrue();

    assertThat(letter().to()).isEqualTo("chair@example.org");
  }

  @Test
  void a_unit_whose_officers_have_no_address_cannot_be_reached() {
    officers("Riverside,Secretary,Ada Cole,", "Riverside,Treasurer,Di Finn,treasurer@example.org");

    assertThat(post.reaches(RIVERSIDE)).isFalse();
    assertThat(send()).isFalse();
    assertThat(post.reaches(new UnitId("nowhere"))).isFalse();
  }

  @Test
  void the_log_keeps_that_a_message_was_passed_on_and_nothing_of_it() {
    officers("Riverside,Secretary,Ada Cole,ada@example.org");

    send();

    String entry =
        database
            .sql(
                "SELECT * FROM audit.entry WHERE event = 'organisation.message-relayed' ORDER BY"
                    + " line DESC LIMIT 1")
            .query()
            .singleRow()
            .toString();
    assertThat(entry)
        .contains("unit:riverside-branch")
        .doesNotContain("When do we meet?", "ada@example.org", "asker@example.net");
  }

  private boolean send() {
    return post.send(
        RIVERSIDE, Actor.system("test"), "asker@example.net", "A question", "When do we meet?");
  }

  private void officers(String... lines) {
    carryOut(OFFICERS, "unit,role,name,email\n" + String.join("\n", lines));
  }

  private KeptMail.Letter letter() {
    assertThat(mail.awaitLetters(lettersBefore + 1)).isTrue();
    return mail.letters().get(lettersBefore);
  }
}
