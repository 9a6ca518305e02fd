package org.hustings.server.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.hustings.server.Visitor;
import org.hustings.server.dispatch.SecurityCode;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.roll.SaltmarshMembers;
import org.junit.jupiter.api.Test;

/// F9: whoever changed their e-mail after the freeze was promised a message and got none. And its
/// brother: whoever changes somebody's address on the register has no ballot of theirs in silence.
class ChangedAddressTest extends DispatchedSociety {
  private static final String OLD = SaltmarshMembers.email(14);
  private static final String NEW = "mabel.new@saltmarsh.example";

  private void change(String email) {
    change(14, email);
  }

  private void change(int member, String email) {
    saltmarsh.takeIn(
        RegisterName.MEMBERS,
        "number,name,e-mail\n%d,%s,%s\n"
            .formatted(member, SaltmarshMembers.name(member), email));
  }

  private String linkAfterAskingAt(String address) {
    visitor().submit(ANOTHER, ANOTHER, Map.of("address", address));
    return linkAt(address, "link");
  }

  private String pressed() {
    change(NEW);
    String link = linkAfterAskingAt(NEW);
    return visitor().submit(link, link, Map.of()).body();
  }

  @Test
  void the_changed_address_gets_a_ballot_two_days_after_letters_to_both() {
    assertThat(pressed()).contains("m…@saltmarsh.example", "48");
    await(() -> lettersAt(NEW).stream().anyMatch(one -> one.text().contains("is to come to this")));
    linkAt(OLD, "other-address");

    later(Duration.ofHours(47));
    assertThat(ballotsAt(NEW)).isEmpty();
    later(Duration.ofHours(2));
    await(() -> ballotsAt(NEW).size() == 1);
    assertThat(isLive(codeAt(OLD))).isTrue();
  }

  @Test
  void it_gets_one_at_once_when_the_address_before_says_yes() {
    pressed();
    String link = linkAt(OLD, "other-address");

    visitor().submit(link, link, Map.of("answer", "yes"));
    later(Duration.ofMinutes(1));

    await(() -> ballotsAt(NEW).size() == 1);
  }

  @Test
  void it_gets_none_when_the_address_before_says_no() {
    SecurityCode code = codeAt(OLD);
    pressed();
    String link = linkAt(OLD, "other-address");

    visitor().submit(link, link, Map.of("answer", "no"));
    later(Duration.ofDays(3));

    assertThat(ballotsAt(NEW)).isEmpty();
    assertThat(isLive(code)).isTrue();
  }

  @Test
  void the_new_address_holds_no_link_by_which_to_say_yes() {
    pressed();
    linkAt(OLD, "other-address");

    assertThat(lettersAt(NEW)).noneMatch(one -> one.text().contains("/other-address/"));
  }

  @Test
  void whoever_asks_at_the_address_of_the_roll_gets_the_ballot_there_as_ever() {
    change(NEW);
    String link = linkAfterAskingAt(OLD);

    visitor().submit(link, link, Map.of());
    later(Duration.ofMinutes(1));

    await(() -> ballotsAt(OLD).size() == 2);
    assertThat(ballotsAt(NEW)).isEmpty();
  }

  @Test
  void whoever_has_no_address_on_the_roll_is_sent_a_ballot_by_post() {
    change(17, "late@saltmarsh.example");
    String link = linkAfterAskingAt("late@saltmarsh.example");

    assertThat(visitor().submit(link, link, Map.of()).body())
        .contains("It goes by post to the postal address on the roll");
  }

  @Test
  void shortly_before_the_close_it_goes_by_post_or_they_are_told_whom_to_ask() {
    change(NEW);
    clock.moveTo(Instant.parse("2020-08-20T08:00:00Z"));
    Visitor member = member(14);

    assertThat(member.get(WHERE).body()).contains("It is too late");
    assertThat(member.submit(WHERE, WHERE + "/another", Map.of()).statusCode()).isIn(200, 403, 422);
    assertThat(ballotsAt(NEW)).isEmpty();
  }
}
