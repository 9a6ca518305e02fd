package org.hustings.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.audit.Actor;
import org.hustings.server.platform.KeptMail.Letter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SignInTest extends ServerTest {
  private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/sign-in/link\\S+)");

  @Autowired private Grants grants;

  @BeforeEach
  void register_one_person_and_forget_what_was_tried() {
    grants.give(Actor.system("test"), Role.STAFF, "Ruth Abara", "ruth@example.org");
    database.sql("DELETE FROM account.attempt").update();
  }

  @Test
  void the_link_in_the_letter_signs_in_once() {
    Visitor ruth = visitor();
    String link = linkSentTo(ruth, "Ruth@Example.org");
    String token = link.substring(link.indexOf('=') + 1);

    HttpResponse<String> first = ruth.submit(link, "/sign-in/link", Map.of("token", token));
    assertThat(first.headers().firstValue("location")).hasValue("/account");
    assertThat(ruth.get("/account").body()).contains("<h1>Ruth Abara</h1>");

    HttpResponse<String> second =
        visitor().submit("/sign-in", "/sign-in/link", Map.of("token", token));
    assertThat(second.statusCode()).isEqualTo(410);
  }

  @Test
  void opening_the_link_signs_nobody_in() {
    Visitor ruth = visitor();
    assertThat(ruth.get(linkSentTo(ruth, "ruth@example.org")).body())
        .contains("Sign in as Ruth Abara");
    assertThat(ruth.get("/account").statusCode()).isEqualTo(302);
  }

  @Test
  void that_a_session_is_in_use_is_written_once_a_minute() {
    Visitor ruth = visitor();
    String link = linkSentTo(ruth, "ruth@example.org");
    ruth.submit(link, "/sign-in/link", Map.of("token", link.substring(link.indexOf('=') + 1)));
    long begun = lastUse();

    ruth.get("/account");
    assertThat(lastUse()).isEqualTo(begun);

    database.sql("UPDATE account.session SET last_access_time = last_access_time - 61000").update();
    ruth.get("/account");
    assertThat(lastUse()).isGreaterThanOrEqualTo(begun);
  }

  private long lastUse() {
    return database
        .sql("SELECT max(last_access_time) FROM account.session")
        .query(Long.class)
        .single();
  }

  @Test
  void a_link_is_good_for_a_quarter_of_an_hour() {
    Visitor ruth = visitor();
    String link = linkSentTo(ruth, "ruth@example.org");
    clock.moveTo(clock.instant().plus(Duration.ofMinutes(16)));

    assertThat(ruth.get(link).statusCode()).isEqualTo(410);
  }

  @Test
  void the_answer_is_the_same_whether_an_address_is_registered_or_not() {
    HttpResponse<String> known = asked(visitor(), "ruth@example.org");
    HttpResponse<String> unknown = asked(visitor(), "nobody@example.org");

    assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(302);
    assertThat(known.headers().firstValue("location"))
        .isEqualTo(unknown.headers().firstValue("location"));
  }

  @Test
  void what_is_no_address_is_said_beside_the_field() {
    HttpResponse<String> answer = asked(visitor(), "ruth");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("<title>Error: Sign in")
        .contains("id=\"address-error\"")
        .contains("value=\"ruth\"");
  }

  @Test
  void whoever_shares_a_line_with_one_who_asks_for_many_links_has_theirs_all_the_same() {
    grants.give(Actor.system("test"), Role.STAFF, "Ruth Abara", "ruth@example.org");
    Visitor impatient = visitor();
    for (int i = 0; i < 22; i++) {
      assertThat(asked(impatient, "x" + i + "@example.org").statusCode()).isEqualTo(302);
    }

    assertThat(linkSentTo(visitor(), "ruth@example.org")).contains("/sign-in/link");
  }

  @Test
  void a_form_without_its_token_is_refused() {
    assertThat(visitor().post("/sign-in", Map.of("address", "ruth@example.org")).statusCode())
        .isEqualTo(403);
  }

  @Test
  void signing_out_everywhere_ends_the_other_sessions_too() {
    PersonId ruth = grants.give(Actor.system("test"), Role.STAFF, "Ruth Abara", "ruth@example.org");
    Visitor telephone = signedIn(ruth);
    Visitor laptop = signedIn(ruth);

    laptop.submit("/account", "/account/sign-out-everywhere", Map.of());

    assertThat(laptop.get("/account").statusCode()).isEqualTo(302);
    assertThat(telephone.get("/account").statusCode()).isEqualTo(302);
  }

  private static HttpResponse<String> asked(Visitor visitor, String address) {
    return visitor.submit("/sign-in", "/sign-in", Map.of("address", address));
  }

  private String linkSentTo(Visitor visitor, String address) {
    int before = mail.letters().size();
    asked(visitor, address);
    assertThat(mail.awaitLetters(before + 1)).isTrue();
    Letter letter = mail.letters().getLast();
    assertThat(letter.to()).isEqualTo("ruth@example.org");
    Matcher link = LINK.matcher(letter.text());
    assertThat(link.find()).isTrue();
    return link.group(1);
  }
}
