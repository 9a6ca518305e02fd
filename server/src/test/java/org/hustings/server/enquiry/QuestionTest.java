package org.hustings.server.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;
import org.hustings.server.nomination.Fenland;
import org.hustings.server.organisation.Provenance;
import org.hustings.server.organisation.Today;
import org.hustings.server.organisation.officer.Officer;
import org.hustings.server.organisation.officer.Officers;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.platform.KeptMail;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A question to a secretary whose address nobody learns, and one about the site.
class QuestionTest extends ServerTest {
  @Autowired private Fenland fenland;
  @Autowired private Officers officers;
  @Autowired private Today today;
  @Autowired private Enquiries enquiries;
  private Visitor member = visitor();

  @BeforeAll
  void publish() {
    fenland.publish();
    Unit own = fenland.branch("Weir", null);
    fenland.members("number,name,email,unit", "1,Ada Reed,ada.reed@example.org," + own.fullName());
    member = signedIn(Fenland.member("1"));
    signedIn(Role.RETURNING_OFFICER);
  }

  private HttpResponse<String> ask(String about, String text) {
    return member.submit(
        "/contact", "/contact", Map.of("about", about, "kind", "question", "text", text));
  }

  private static String reference(String path) {
    return path.substring("/enquiries/".length(), path.lastIndexOf('/'));
  }

  private List<KeptMail.Letter> lettersTo(String address) {
    return mail.letters().stream().filter(letter -> letter.to().equals(address)).toList();
  }

  @Test
  void a_question_to_a_secretary_is_answered_on_the_page_and_by_letter() {
    Unit body = fenland.branch("Dyke", null);
    long id =
        officers.record(
            new Officer(
                0,
                body.id(),
                "secretary",
                "Sam Rush",
                null,
                "sam.rush@example.org",
                null,
                null,
                null),
            Provenance.byHand(Fenland.SECRETARY, today.day(), "a test"));
    HttpResponse<String> link = visitor().get("/units/" + body.id() + "/ask");
    assertThat(link.headers().firstValue("location").orElseThrow())
        .endsWith("/contact?about=unit:" + body.id());
    assertThat(visitor().get("/contact?about=unit:" + body.id()).body())
        .contains("<option value=\"unit:" + body.id() + "\" selected>")
        .doesNotContain("sam.rush");

    String own =
        ask("unit:" + body.id(), "When do you meet?")
            .headers()
            .firstValue("location")
            .orElseThrow();
    await(() -> !lettersTo("sam.rush@example.org").isEmpty());
    KeptMail.Letter letter = lettersTo("sam.rush@example.org").getFirst();
    assertThat(letter.text()).contains("When do you meet?");
    assertThat(letter.replyTo()).isEqualTo("ada.reed@example.org");
    assertThat(member.get(own).body())
        .contains("the secretary of " + body.fullName())
        .doesNotContain("sam.rush");

    String reference = reference(own);
    Visitor secretary = signedIn(new PersonId("officer", Long.toString(id)));
    String desk = "/account/enquiries/" + reference;
    assertThat(secretary.get(desk).body()).contains("Ada Reed").doesNotContain("ada.reed@");
    assertThat(member.get(desk).statusCode()).isEqualTo(404);
    assertThat(
            secretary
                .submit(desk, desk + "/end", Map.of("outcome", "ANSWERED", "answer", "On Monday."))
                .statusCode())
        .isEqualTo(302);
    assertThat(member.get(own).body()).contains("Answered", "On Monday.");
    assertThat(
            database
                .sql(
                    "SELECT count(*) FROM audit.entry WHERE event = 'enquiry.taken-in' AND actor"
                        + " LIKE 'member:%'")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void a_body_whom_nobody_reaches_is_spoken_for_by_the_officials() {
    Unit body = fenland.branch("Mere", null);
    String own = ask("unit:" + body.id(), "Who?").headers().firstValue("location").orElseThrow();
    assertThat(member.get(own).body()).contains("the returning officer and their staff");
  }

  @Test
  void nobody_decides_a_complaint_that_they_sent() {
    Visitor official = signedIn(Role.STAFF);
    Map<String, String> complaint =
        Map.of("about", "election:fenland-2020", "kind", "complaint", "text", "I was not heard.");
    String own =
        official
            .submit("/contact", "/contact", complaint)
            .headers()
            .firstValue("location")
            .orElseThrow();
    String desk = "/account/enquiries/" + reference(own);
    Map<String, String> decision = Map.of("outcome", "UPHELD", "answer", "I am right.");
    HttpResponse<String> refused = official.submit(desk, desk + "/end", decision);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("You sent it yourself", "I am right.");
    assertThat(signedIn(Role.STAFF).submit(desk, desk + "/end", decision).statusCode())
        .isEqualTo(302);
    assertThat(enquiries.complaints("fenland-2020")).isEqualTo(new Enquiries.Numbers(1, 1, 1));
  }

  @Test
  void an_enquiry_is_passed_on_to_whoever_may_answer_it() {
    Visitor official = signedIn(Role.STAFF);
    Visitor scrutineer = signedIn(Role.SCRUTINEER);
    String own =
        ask("election:fenland-2020", "Who counts?").headers().firstValue("location").orElseThrow();
    String desk = "/account/enquiries/" + reference(own);
    assertThat(scrutineer.get(desk).statusCode()).isEqualTo(404);
    assertThat(official.submit(desk, desk + "/pass", Map.of("to", "unit:none")).statusCode())
        .isEqualTo(422);
    official.submit(desk, desk + "/pass", Map.of("to", "scrutineers:"));
    assertThat(official.get(desk).statusCode()).isEqualTo(404);
    assertThat(scrutineer.get(desk).body()).contains("Who counts?");
    assertThat(member.get(own).body()).contains("the scrutineer");
  }
}
