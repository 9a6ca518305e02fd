package org.hustings.server.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.hustings.server.dispatch.SecurityCode;
import org.hustings.server.roll.SaltmarshMembers;
import org.junit.jupiter.api.Test;

/// S7: with an e-mail address anybody killed the ballot in its owner's hands, and a paper in the
/// post as well.
class AnotherBallotByAnybodyTest extends DispatchedSociety {
  private static final String HOME = SaltmarshMembers.email(15);

  private HttpResponse<String> ask(String address) {
    return visitor().submit(ANOTHER, ANOTHER, Map.of("address", address));
  }

  @Test
  void asking_for_somebodys_ballot_kills_nothing_and_tells_nothing() {
    SecurityCode code = codeAt(HOME);

    HttpResponse<String> known = ask(HOME);
    HttpResponse<String> unknown = ask("nobody@saltmarsh.example");
    linkAt(HOME, "link");

    assertThat(known.body()).isEqualTo(unknown.body()).contains("Nothing has been changed");
    assertThat(isLive(code)).isTrue();
    assertThat(ballotsAt(HOME)).hasSize(1);
  }

  @Test
  void the_link_of_the_letter_sends_another_once_and_the_one_before_stays_good() {
    SecurityCode code = codeAt(HOME);
    ask(HOME);
    String link = linkAt(HOME, "link");

    assertThat(visitor().get(link).body()).contains("m…@saltmarsh.example");
    assertThat(ballotsAt(HOME)).hasSize(1);
    visitor().submit(link, link, Map.of());
    later(Duration.ofMinutes(1));
    await(() -> ballotsAt(HOME).size() == 2);

    assertThat(isLive(code)).isTrue();
    assertThat(isLive(codeAt(HOME))).isTrue();
    assertThat(visitor().get(link).statusCode()).isEqualTo(410);
  }

  @Test
  void the_link_of_one_day_is_no_good_on_the_next() {
    ask(HOME);
    String link = linkAt(HOME, "link");

    later(Duration.ofHours(25));

    assertThat(visitor().get(link).statusCode()).isEqualTo(410);
    assertThat(visitor().submit(ANOTHER, link, Map.of()).statusCode()).isEqualTo(410);
  }

  @Test
  void an_elector_gets_three_links_a_day_and_a_client_may_ask_twenty_times() {
    for (int i = 0; i < 20; i++) {
      assertThat(ask(HOME).statusCode()).isEqualTo(200);
    }

    assertThat(ask(HOME).statusCode()).isEqualTo(429);
    await(() -> lettersAt(HOME).size() >= 4);
    assertThat(lettersAt(HOME)).hasSize(4);
  }

  @Test
  void a_signed_in_member_is_told_which_way_it_goes() {
    assertThat(member(15).get(WHERE).body())
        .contains("It goes by e-mail to m…@saltmarsh.example", "It goes by post");
    assertThat(member(18).get(WHERE).body())
        .contains("It goes by post to the postal address on the roll (… SM18 1AA)");
  }

  @Test
  void those_who_share_an_address_are_sent_a_ballot_by_post() {
    ask(SaltmarshMembers.email(18));
    String link = linkAt(SaltmarshMembers.email(18), "link");

    assertThat(visitor().submit(link, link, Map.of()).body()).contains("It goes by post");
    assertThat(ballotsAt(SaltmarshMembers.email(18))).isEmpty();
  }
}
