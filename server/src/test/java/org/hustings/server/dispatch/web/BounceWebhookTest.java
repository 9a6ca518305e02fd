package org.hustings.server.dispatch.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Role;
import org.hustings.server.dispatch.Heathland;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.dispatch.Packs;
import org.hustings.server.dispatch.mail.Bounce;
import org.hustings.server.dispatch.mail.Bounces;
import org.hustings.server.roll.ElectorNumber;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/// Bounces that a mail service tells of.
class BounceWebhookTest extends ServerTest {
  private static final String UNKNOWN = "bounces+0123456789abcdef01234567@example.org";

  @Autowired private Heathland heathland;
  @Autowired private Bounces bounces;
  @Autowired private Packs packs;
  @Autowired private JsonMapper json;

  @BeforeAll
  void dispatch() {
    heathland.publish();
    for (int i = 1; i <= 3; i++) {
      heathland.elector(i, "Elector " + i, "e" + i + "@example.org", i + " Lane\nTown");
    }
    heathland.dispatch(1000, 1);
    await(() ->
        database
                .sql("SELECT count(*) FROM dispatch.mail WHERE state = 'HANDED'")
                .query(Long.class)
                .single()
            == 3);
  }

  private HttpResponse<String> tell(String authorization, String body) {
    Visitor service = visitor();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(service.address("/webhooks/bounces"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    return service.send(request.build());
  }

  private HttpResponse<String> tell(String body) {
    return tell("Bearer " + BOUNCE_TOKEN, body);
  }

  private static String about(String returnPath) {
    return "{\"returnPath\": \"%s\", \"status\": \"5.1.1\", \"words\": \"no such user\"}"
        .formatted(returnPath);
  }

  private String returnPath(int elector) {
    return database
        .sql(
            """
            SELECT 'bounces+' || token || '@example.org' FROM dispatch.mail
            WHERE elector = ? ORDER BY id LIMIT 1
            """)
        .param(elector)
        .query(String.class)
        .single();
  }

  @Test
  void a_bounce_that_is_told_becomes_a_ballot_by_post() {
    assertThat(tell(about(returnPath(1))).statusCode()).isEqualTo(204);
    assertThat(tell(about(returnPath(1))).statusCode()).as("told twice").isEqualTo(204);
    List<Bounce> bounce =
        bounces.open(Heathland.ELECTION, 100).stream()
            .filter(one -> one.elector().equals(new ElectorNumber(1)))
            .toList();
    assertThat(bounce)
        .singleElement()
        .satisfies(one -> assertThat(one.words()).isEqualTo("no such user"));
    clock.moveTo(Heathland.REISSUE);
    String page = "/staff/elections/" + Heathland.ELECTION + "/dispatch/bounces";
    signedIn(Role.STAFF)
        .submit(
            page, page, Map.of("bounce", Long.toString(bounce.getFirst().id()), "action", "post"));
    assertThat(packs.of(Heathland.ELECTION, new ElectorNumber(1)))
        .as("the earlier ballot is good until the new one is used")
        .allMatch(Pack::isLive);
    assertThat(
            database
                .sql("SELECT channel FROM dispatch.wanted WHERE elector = 1 AND kind = 'REISSUE'")
                .query(String.class)
                .single())
        .isEqualTo("POST");
  }

  @Test
  void without_the_right_token_nothing_is_taken_down_whatever_is_sent() {
    String body = about(returnPath(2));
    for (String authorization :
        new String[] {"", "Bearer ", "Bearer wrong", BOUNCE_TOKEN, "Basic " + BOUNCE_TOKEN}) {
      assertThat(tell(authorization, body).statusCode()).as(authorization).isEqualTo(403);
      assertThat(tell(authorization, "{").statusCode()).as(authorization).isEqualTo(403);
    }
    assertThat(bounces.open(Heathland.ELECTION, 100))
        .noneMatch(one -> one.elector().equals(new ElectorNumber(2)));
  }

  @Test
  void where_no_token_is_set_nobody_can_tell_anything() throws IOException {
    BounceWebhook closed = new BounceWebhook(bounces, json, "");
    byte[] body = about(returnPath(2)).getBytes(StandardCharsets.UTF_8);
    assertThat(closed.tell("Bearer ", new ByteArrayInputStream(body)).getStatusCode())
        .isEqualTo(HttpStatus.FORBIDDEN);
  }

  @Test
  void what_is_not_what_was_agreed_is_refused_in_words() {
    for (String body :
        new String[] {"", "{", "[]", "null", "\"x\"", "{}", "{\"returnPath\": null}", "<a/>"}) {
      HttpResponse<String> answer = tell(body);
      assertThat(answer.statusCode()).as(body).isEqualTo(400);
      assertThat(answer.body()).startsWith("Expected JSON: {\"returnPath\"");
    }
  }

  @Test
  void a_return_path_that_we_never_had_is_not_found() {
    int before = bounces.number(Heathland.ELECTION);
    assertThat(tell(about(UNKNOWN)).statusCode()).isEqualTo(404);
    assertThat(tell(about("somebody@example.org")).statusCode()).isEqualTo(404);
    assertThat(bounces.number(Heathland.ELECTION)).isEqualTo(before);
  }

  @Test
  void a_status_that_is_none_is_left_out_and_long_words_are_cut() {
    String body =
        "{\"returnPath\": \"%s\", \"status\": \"%s\", \"words\": \"a\\u0000%s\"}"
            .formatted(returnPath(3), "x".repeat(4000), "y".repeat(4000));
    assertThat(tell(body).statusCode()).isEqualTo(204);
    assertThat(bounces.open(Heathland.ELECTION, 100))
        .filteredOn(one -> one.elector().equals(new ElectorNumber(3)))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.status()).isEmpty();
          assertThat(one.words()).hasSizeLessThanOrEqualTo(300).startsWith("a yyy");
        });
  }

  @Test
  void a_body_that_is_too_big_is_not_read() {
    String body = about(returnPath(2)).replace("no such user", "x".repeat(2_000_000));
    assertThat(tell(body).statusCode()).isEqualTo(413);
  }
}
