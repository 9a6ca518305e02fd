package org.hustings.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.appointment.Appointments;
import org.hustings.server.account.appointment.Invitation;
import org.hustings.server.account.appointment.SetUp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The link that the command prints on an empty installation.
class SetUpTest extends ServerTest {
  private static final Map<String, String> TWO =
      Map.of(
          "name", "Rowan Ash",
          "address", "rowan@example.org",
          "secondName", "Sana Malik",
          "secondAddress", "sana@example.org");

  @Autowired private SetUp setUp;
  @Autowired private Appointments appointments;
  @Autowired private TwoPeople twoPeople;

  @BeforeEach
  void begin_afresh() {
    begin_with_empty_tables();
  }

  @Test
  void whoever_opens_it_names_two_people_who_make_two_once_both_have_taken_their_role() {
    assertThat(setUp.isWanted()).isTrue();
    String link = setUp.link();
    Visitor operator = visitor();

    assertThat(operator.get(link).body()).contains("Who runs the elections?");
    assertThat(name(operator, link, TWO)).contains("Both are invited");
    assertThat(setUp.isWanted()).isFalse();
    assertThat(appointments.open())
        .extracting(Invitation::name)
        .containsExactly("Rowan Ash", "Sana Malik");

    signedIn(new PersonId("invitation", "1"));
    assertThat(twoPeople.pairs()).isEmpty();
    signedIn(new PersonId("invitation", "2"));
    assertThat(twoPeople.pairs()).hasSize(1);
  }

  @Test
  void it_opens_once_and_a_new_one_takes_the_mistyped_invitations_back() {
    String link = setUp.link();
    Visitor operator = visitor();
    name(operator, link, TWO);

    assertThat(operator.get(link).statusCode()).isEqualTo(410);
    String second = setUp.link();
    Map<String, String> mended = new HashMap<>(TWO);
    mended.put("address", "rowan.ash@example.org");
    assertThat(name(operator, second, mended)).contains("Both are invited");
    assertThat(appointments.open())
        .extracting(Invitation::address)
        .containsExactly("rowan.ash@example.org", "sana@example.org");
  }

  @Test
  void one_mailbox_is_not_two_people_and_what_was_typed_stays() {
    Map<String, String> one = new HashMap<>(TWO);
    one.put("secondAddress", "Rowan+second@example.org");

    assertThat(name(visitor(), setUp.link(), one))
        .contains("Both are read in one mailbox", "Rowan+second@example.org", "Sana Malik");
    one.put("name", " ");
    one.put("address", "rowan");
    assertThat(name(visitor(), setUp.link(), one)).contains("name@example.com", "person’s name");
    assertThat(appointments.open()).isEmpty();
  }

  @Test
  void what_is_no_link_of_this_site_or_too_old_or_late_opens_nothing() {
    String link = setUp.link();
    String altered = link.substring(0, link.length() - 1) + (link.endsWith("0") ? "1" : "0");
    for (String wrong : List.of(altered, "/set-up", "/set-up?token=", "/set-up?token=1.0")) {
      assertThat(visitor().get(wrong).statusCode()).as(wrong).isEqualTo(410);
    }
    String later = link.replaceFirst("=(\\d)", "=9$1");
    assertThat(visitor().get(later).statusCode()).isEqualTo(410);

    clock.moveTo(clock.instant().plus(SetUp.LIFE).plus(Duration.ofMinutes(1)));
    assertThat(visitor().get(link).statusCode()).isEqualTo(410);

    String fresh = setUp.link();
    signedIn(Role.RETURNING_OFFICER);
    assertThat(visitor().get(fresh).statusCode()).isEqualTo(410);
    assertThat(setUp.isPossible()).isFalse();
  }

  private static String name(Visitor operator, String link, Map<String, String> two) {
    Map<String, String> form = new HashMap<>(two);
    form.put("token", link.substring(link.indexOf('=') + 1));
    return operator.submit(link, "/set-up", form).body();
  }
}
