package org.hustings.server.nomination.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Role;
import org.hustings.server.nomination.Fenland;
import org.hustings.server.organisation.Provenance;
import org.hustings.server.organisation.Today;
import org.hustings.server.organisation.officer.Officer;
import org.hustings.server.organisation.officer.Officers;
import org.hustings.server.organisation.unit.Unit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A question to a secretary whose address nobody learns.
class AskTest extends ServerTest {
  @Autowired private Fenland fenland;
  @Autowired private Officers officers;
  @Autowired private Today today;
  private int branches;

  @BeforeAll
  void publish() {
    fenland.publish();
  }

  @BeforeEach
  void forget_earlier_questions() {
    database.sql("DELETE FROM nomination.question").update();
  }

  private Unit branch() {
    return fenland.branch("Dyke " + ++branches, null);
  }

  private void giveSecretary(Unit body) {
    officers.record(
        new Officer(
            0, body.id(), "secretary", "Sam Rush", null, "sam.rush@example.org", null, null, null),
        Provenance.byHand(Fenland.SECRETARY, today.day(), "a test"));
  }

  private HttpResponse<String> ask(Unit body) {
    return ask(visitor(), body);
  }

  private static HttpResponse<String> ask(Visitor visitor, Unit body) {
    String page = "/units/" + body.id() + "/ask";
    return visitor.submit(
        page, page, Map.of("address", "ada@example.org", "question", "When do you meet?"));
  }

  @Test
  void the_answer_does_not_tell_whether_there_is_a_secretary_nor_the_address() {
    Unit with = branch();
    giveSecretary(with);
    Unit without = branch();
    String one = ask(with).body().replace(with.fullName(), "X").replace(with.id().slug(), "x");
    String other =
        ask(without).body().replace(without.fullName(), "X").replace(without.id().slug(), "x");
    assertThat(one).isEqualTo(other).contains("your question is on its way");
    assertThat(one).doesNotContain("sam.rush");
  }

  @Test
  void after_five_questions_a_day_from_one_place_only_those_who_sign_in_may_ask() {
    Unit body = branch();
    giveSecretary(body);
    for (int i = 0; i < 5; i++) {
      assertThat(ask(body).statusCode()).isEqualTo(200);
    }
    HttpResponse<String> sixth = ask(body);
    assertThat(sixth.statusCode()).isEqualTo(422);
    assertThat(sixth.body()).contains("Too many questions");
    assertThat(ask(signedIn(Role.STAFF), body).statusCode()).isEqualTo(200);
  }

  @Test
  void a_question_without_an_address_is_refused() {
    Unit body = branch();
    String page = "/units/" + body.id() + "/ask";
    HttpResponse<String> answer =
        visitor().submit(page, page, Map.of("address", "ada", "question", "When?"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Give your e-mail address");
  }
}
