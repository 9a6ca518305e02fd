package org.hustings.server.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.hustings.server.Visitor;
import org.hustings.server.dispatch.SecurityCode;
import org.hustings.server.roll.SaltmarshMembers;
import org.junit.jupiter.api.Test;

/// S1a and F4: one member of staff had anybody's ballot sent to any address, with no letter to the
/// elector and no trace of where it went.
class BallotToTheThiefTest extends DispatchedSociety {
  private static final int VICTIM = 14;
  private static final String THIEF = "thief@evil.example";
  private static final String HOME = SaltmarshMembers.email(VICTIM);

  private HttpResponse<String> steal(Map<String, String> more) {
    Map<String, String> fields =
        new HashMap<>(
            Map.of("channel", "ONLINE", "address", THIEF, "reason", "asked by telephone"));
    fields.putAll(more);
    return staff.submit(page(VICTIM), page(VICTIM) + "/reissue", fields);
  }

  private String proposal() {
    return steal(Map.of()).headers().firstValue("location").orElseThrow();
  }

  private HttpResponse<String> confirmBy(Visitor who, String proposal) {
    return who.submit(proposal, proposal + "/confirm", Map.of());
  }

  @Test
  void one_official_alone_has_no_ballot_sent_to_an_address_that_is_not_on_the_roll() {
    SecurityCode code = codeAt(HOME);
    String proposal = proposal();

    assertThat(proposal).startsWith("/staff/approvals/");
    confirmBy(staff, proposal);
    later(Duration.ofDays(3));

    assertThat(lettersAt(THIEF)).isEmpty();
    assertThat(isLive(code)).isTrue();
    assertThat(member(VICTIM).get(WHERE).body()).contains("t…@evil.example", "A second person");
  }

  @Test
  void two_officials_must_write_to_the_elector_who_stops_it_with_one_press() {
    SecurityCode code = codeAt(HOME);
    confirmBy(colleague, proposal());
    String link = linkAt(HOME, "other-address");

    assertThat(member(VICTIM).get(WHERE).body()).contains("t…@evil.example", "unless you say no");
    later(Duration.ofHours(23));
    assertThat(ballotsAt(THIEF)).isEmpty();
    visitor().submit(link, link, Map.of("answer", "no"));
    later(Duration.ofDays(3));

    assertThat(ballotsAt(THIEF)).isEmpty();
    assertThat(isLive(code)).isTrue();
  }

  @Test
  void opening_the_link_of_the_letter_does_nothing_and_nobody_can_say_yes_for_staff() {
    confirmBy(colleague, proposal());
    String link = linkAt(HOME, "other-address");

    assertThat(visitor().get(link).body()).contains("No: nobody may vote with it").doesNotContain("Yes: send");
    visitor().submit(link, link, Map.of("answer", "yes"));
    later(Duration.ofHours(1));

    assertThat(ballotsAt(THIEF)).isEmpty();
  }

  @Test
  void the_elector_says_no_after_it_has_gone_and_it_opens_nothing() {
    confirmBy(colleague, proposal());
    later(Duration.ofHours(25));
    await(() -> !ballotsAt(THIEF).isEmpty());
    SecurityCode stolen = codeAt(THIEF);
    assertThat(isLive(stolen)).isTrue();
    assertThat(isLive(codeAt(HOME))).isTrue();

    String id =
        database.sql("SELECT id FROM dispatch.other_address").query(String.class).single();
    member(VICTIM).submit(WHERE, WHERE + "/no", Map.of("other", id));

    assertThat(isLive(stolen)).isFalse();
    assertThat(isLive(codeAt(HOME))).isTrue();
  }

  @Test
  void nobody_stops_the_ballot_of_another() {
    confirmBy(colleague, proposal());
    String id =
        database.sql("SELECT id FROM dispatch.other_address").query(String.class).single();

    member(15).submit(WHERE, WHERE + "/no", Map.of("other", id));
    later(Duration.ofHours(25));

    await(() -> !ballotsAt(THIEF).isEmpty());
  }

  @Test
  void the_audit_log_says_that_it_was_another_address_and_has_it_masked() {
    confirmBy(colleague, proposal());
    await(() -> auditLog().contains("dispatch.other-address-wanted"));

    assertThat(auditLog()).contains("t…@evil.example").doesNotContain(THIEF);
  }

  @Test
  void a_reissue_to_the_roll_is_told_to_the_elector_and_has_a_limit_a_day() {
    SecurityCode first = codeAt(HOME);
    for (int i = 0; i < 3; i++) {
      assertThat(steal(Map.of("address", "")).statusCode()).isEqualTo(302);
      later(Duration.ofMinutes(1));
    }

    assertThat(steal(Map.of("address", "")).body()).contains("within a day. Ask again tomorrow.");
    assertThat(ballotsAt(HOME)).hasSize(4);
    await(() -> lettersAt(HOME).stream().anyMatch(one -> one.text().contains("has been asked for")));
    assertThat(ballotsAt(HOME).getLast().subject()).contains("In place of the one before");
    assertThat(isLive(first)).isTrue();
  }

  @Test
  void what_was_lost_or_stolen_dies_at_once_and_the_elector_is_told() {
    SecurityCode first = codeAt(HOME);

    staff.submit(page(VICTIM), page(VICTIM) + "/kill", Map.of("lost", "STOLEN", "reason", "theft"));

    assertThat(isLive(first)).isFalse();
    await(() -> lettersAt(HOME).stream().anyMatch(one -> one.text().contains("in other hands")));
    assertThat(visitor().get("/vote/" + first.written()).statusCode()).isEqualTo(200);
  }
}
