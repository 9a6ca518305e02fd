package org.hustings.server.roll.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.ElectionRoles;
import org.hustings.server.account.Grants;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;
import org.hustings.server.audit.Actor;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.platform.KeptMail;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.Roll;
import org.hustings.server.roll.Saltmarsh;
import org.hustings.server.roll.SaltmarshMembers;
import org.hustings.server.words.VisibleText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// "I should be on the roll": from the member's page to the letter and the published changes.
class ClaimsTest extends ServerTest {
  private static final String QUESTION = "/elections/saltmarsh-2020/can-i-vote";
  private static final String FORM = "/elections/saltmarsh-2020/roll/claim";
  private static final String PUBLIC = "/elections/saltmarsh-2020/roll";
  private static final String STAFF = "/staff/elections/saltmarsh-2020/roll/claims";
  private static final String PDF = "%PDF-1.7\nproof of payment";
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  @Autowired private Saltmarsh saltmarsh;
  @Autowired private Roll roll;
  @Autowired private Grants grants;
  @Autowired private ElectionRoles electionRoles;

  @BeforeEach
  void begin_with_a_frozen_roll() {
    begin_with_empty_tables();
    saltmarsh.frozen();
  }

  @Test
  void a_member_who_was_left_out_claims_two_grant_it_and_letter_and_published_changes_say_so() {
    Visitor member = member(20);
    assertThat(member.get(QUESTION).body()).contains("I should be on the roll", FORM);
    String claim = filed(member, "I paid on 31 July, see the file.", PDF);
    String reference = claim.substring(claim.lastIndexOf('/') + 1);
    assertThat(text(member.get(claim)))
        .contains("Filed on", "An answer is due by", reference, "I paid on 31 July");
    assertThat(text(member.get(QUESTION))).contains("Your claims", reference);
    awaitLetter(SaltmarshMembers.email(20), "Your reference number is " + reference);

    Visitor first = signedIn(Role.STAFF);
    Visitor second = signedIn(Role.RETURNING_OFFICER);
    assertThat(text(first.get("/staff/elections/saltmarsh-2020")))
        .contains("Claims about the roll: 1 to decide");
    assertThat(text(first.get(STAFF))).contains(reference, "says that they should be");
    String desk = STAFF + "/" + reference;
    assertThat(text(first.get(desk)))
        .contains(SaltmarshMembers.name(20), "I paid on 31 July")
        .contains("not be in arrears at 11.59pm on Friday 31 July 2020")
        .contains("What the register recorded", "the society's office");
    HttpResponse<String> file = first.get(desk + "/file");
    assertThat(file.body()).isEqualTo(PDF);
    assertThat(file.headers().firstValue("content-disposition").orElseThrow())
        .startsWith("attachment");

    String proposal =
        proposed(
            first,
            desk,
            "/grant",
            Map.of("contests", "council", "grant-reason", "the bank confirms it"));
    assertThat(text(second.get(desk))).contains("A decision waits for a second person");
    second.submit(proposal, proposal + "/confirm", Map.of());

    assertThat(roll.ofMember(Saltmarsh.ELECTION, new MemberNumber("20"))).isPresent();
    awaitLetter(SaltmarshMembers.email(20), "was granted by two officials");
    awaitLetter(SaltmarshMembers.email(20), "the bank confirms it");
    assertThat(text(member.get(claim))).contains("Granted by two officials");
    assertThat(text(member.get(QUESTION))).contains("Yes, you can vote");
    assertThat(text(get(PUBLIC))).contains("Somebody was added.").doesNotContain(reference);
    assertThat(text(first.get("/staff/elections/saltmarsh-2020")))
        .contains("Claims about the roll<", "Done");
  }

  @Test
  void a_refused_claim_is_answered_in_the_members_language_and_published_without_their_name() {
    saltmarsh.takeIn(
        RegisterName.MEMBERS,
        "number,name,preferred language\n40," + SaltmarshMembers.name(40) + ",cy\n");
    Visitor member = member(40);
    String claim = filed(member, "I always pay.", "");
    String desk = desk(claim);
    Visitor first = signedIn(Role.STAFF);
    Visitor second = signedIn(Role.STAFF);
    assertThat(first.submit(desk, desk + "/refuse", Map.of("refuse-reason", " ")).statusCode())
        .isEqualTo(422);
    String proposal =
        proposed(first, desk, "/refuse", Map.of("refuse-reason", "the deadline had passed"));
    // one decision at a time
    assertThat(
            second
                .submit(
                    "/account", desk + "/grant", Map.of("contests", "council", "grant-reason", "x"))
                .body())
        .contains("A decision waits for a second person already.");
    second.submit(proposal, proposal + "/confirm", Map.of());

    awaitLetter(SaltmarshMembers.email(40), "gwrthodwyd eich hawliad");
    assertThat(text(member.get(claim)))
        .contains("Refused by two officials", "the deadline had passed");
    assertThat(text(get(PUBLIC))).contains("A claim was refused; the roll stayed as it was.");
    assertThat(get(PUBLIC + ".json").body()).contains("\"change\":\"refused\"", "\"added\":0");
    assertThat(roll.size(Saltmarsh.ELECTION)).isEqualTo(54);
    // and it is not decided again
    assertThat(
            first
                .submit(
                    "/account", desk + "/grant", Map.of("contests", "council", "grant-reason", "x"))
                .body())
        .contains("decided or withdrawn already");
    assertThat(log()).doesNotContain("I always pay", "member:40", SaltmarshMembers.name(40));
  }

  @Test
  void an_agent_objects_the_elector_answers_and_two_take_the_entry_off() {
    Elector elector = roll.ofMember(Saltmarsh.ELECTION, new MemberNumber("7")).orElseThrow();
    Visitor agent =
        signedIn(
            electionRoles.give(
                Actor.system("test"),
                Role.OBSERVER,
                Saltmarsh.ELECTION.slug(),
                "Ada Alder",
                "Agent",
                "agent@example.org"));
    assertThat(agent.get("/elections/saltmarsh-2020/observe").body()).contains(FORM);
    assertThat(send(agent, Map.of("about", " ", "reason", "moved away"), "").body())
        .contains("Say to whose entry you object.");
    // the answer is the same whether there is such an elector or not
    filed(agent, Map.of("about", "nobody at all", "reason", "made up"), "");
    String claim =
        filed(agent, Map.of("about", SaltmarshMembers.name(7), "reason", "moved away"), "");
    assertThat(text(agent.get(claim))).doesNotContain("@saltmarsh.example");

    String desk = desk(claim);
    Visitor first = signedIn(Role.STAFF);
    Visitor second = signedIn(Role.STAFF);
    String number = elector.number().toString();
    assertThat(first.submit(desk, desk + "/grant", Map.of("grant-reason", "gone")).body())
        .contains("Find whom the objection is about");
    assertThat(text(first.get(desk + "?elector=" + number))).contains(SaltmarshMembers.name(7));
    assertThat(first.submit(desk, desk + "/tell", Map.of("elector", "999")).statusCode())
        .isEqualTo(422);
    first.submit(desk, desk + "/tell", Map.of("elector", number));
    awaitLetter(SaltmarshMembers.email(7), "objects to your entry");
    assertThat(first.submit(desk, desk + "/grant", Map.of("grant-reason", "gone")).body())
        .contains("The elector has still time to answer");

    assertThat(text(member(7).get(QUESTION))).contains("Somebody objects to your entry");
    assertThat(text(member(7).get(claim)))
        .contains("moved away")
        .doesNotContain("Agent", "Withdraw the claim");
    assertThat(member(8).get(claim).statusCode()).isEqualTo(404);
    member(7).submit(claim, claim + "/answer", Map.of("answer", "I moved within the branch."));
    assertThat(member(7).submit("/account", claim + "/withdraw", Map.of()).statusCode())
        .isEqualTo(404);
    assertThat(text(agent.get(claim))).doesNotContain("I moved within the branch.");
    assertThat(text(first.get(desk))).contains("I moved within the branch.");

    String proposal = proposed(first, desk, "/grant", Map.of("grant-reason", "no member"));
    second.submit(proposal, proposal + "/confirm", Map.of());
    assertThat(roll.find(Saltmarsh.ELECTION, elector.number())).isEmpty();
    awaitLetter("agent@example.org", "your objection");
    awaitLetter(SaltmarshMembers.email(7), "was granted by two officials");
  }

  @Test
  void nobody_reads_or_decides_what_is_not_theirs_to_read_or_decide() {
    String claim = filed(member(20), "I paid.", PDF);
    String desk = desk(claim);
    assertThat(member(1).get(claim).statusCode()).isEqualTo(404);
    assertThat(member(1).submit("/account", claim + "/withdraw", Map.of()).statusCode())
        .isEqualTo(404);
    assertThat(visitor().get(claim).statusCode()).isNotEqualTo(200);
    assertThat(visitor().get(FORM).statusCode()).isNotEqualTo(200);
    assertThat(signedIn(Role.SCRUTINEER).get(desk).statusCode()).isEqualTo(403);
    assertThat(member(20).get(desk + "/file").statusCode()).isEqualTo(403);

    // staff who are reached where the claimant is
    Visitor self =
        signedIn(grants.give(Actor.system("test"), Role.STAFF, "Self", SaltmarshMembers.email(20)));
    assertThat(self.get(desk).body()).contains("two others decide it");
    assertThat(
            self.submit(
                    "/account", desk + "/grant", Map.of("contests", "council", "grant-reason", "x"))
                .statusCode())
        .isEqualTo(422);
    Visitor first = signedIn(Role.STAFF);
    String proposal =
        proposed(first, desk, "/grant", Map.of("contests", "council", "grant-reason", "paid"));
    assertThat(self.submit(proposal, proposal + "/confirm", Map.of()).statusCode()).isEqualTo(422);
    assertThat(roll.ofMember(Saltmarsh.ELECTION, new MemberNumber("20"))).isEmpty();

    // withdrawn meanwhile: the file is gone, and the change of the roll is one by itself
    member(20).submit(claim, claim + "/withdraw", Map.of());
    assertThat(text(member(20).get(claim))).contains("Withdrawn on");
    assertThat(first.get(desk + "/file").statusCode()).isEqualTo(404);
    assertThat(
            first.submit("/account", desk + "/refuse", Map.of("refuse-reason", "x")).statusCode())
        .isEqualTo(422);
  }

  @Test
  void what_comes_too_often_too_late_or_with_a_wrong_file_is_refused_in_words() {
    Visitor member = member(20);
    assertThat(send(member, Map.of("reason", " "), "").body()).contains("Say why.");
    HttpResponse<String> page = send(member, Map.of("reason", "mine & mine"), "<html>no</html>");
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("cannot be read as a PDF file", "mine &amp; mine</textarea>");
    assertThat(send(member, Map.of("reason", "mine"), "%PDF-" + "x".repeat(6 << 20)).body())
        .contains("at most 5 MB");
    assertThat(send(member, Map.of("reason", "mine"), "%PDF-" + "x".repeat(10 << 20)).statusCode())
        .isEqualTo(413);
    for (int day = 0; day < 3; day++) {
      String claim = filed(member, "mine", "");
      assertThat(send(member, Map.of("reason", "again"), "").body())
          .contains("waits for its answer");
      member.submit(claim, claim + "/withdraw", Map.of());
    }
    assertThat(send(member, Map.of("reason", "again"), "").body()).contains("within a day");

    isWhole(member(1), FORM, Set.of(SaltmarshMembers.name(1)));
    isWhole(member, FORM, Set.of(SaltmarshMembers.name(20)));
    clock.moveTo(ClaimTimes.until(saltmarsh.definition()).orElseThrow());
    HttpResponse<String> late = send(member(40), Map.of("reason", "mine"), "");
    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body()).contains("It is too late: claims could be filed until");
    isWhole(member, FORM, Set.of(SaltmarshMembers.name(20)));
  }

  /// Nothing but names is left as it was in a made-up language.
  private static void isWhole(Visitor reader, String path, Set<String> own) {
    String page = reader.get(path + "?lang=en-XA").body();
    assertThat(page).contains("lang=\"en-XA\"");
    assertThat(VisibleText.outsideOfMessages(page))
        .filteredOn(text -> !own.contains(text) && !text.matches("[A-Z2-9]{4}-[A-Z2-9]{4}"))
        .isSubsetOf(
            "– Hustings", "Hustings", "English", "Cymraeg", "Saltmarsh Society elections 2020");
  }

  private Visitor member(int number) {
    return signedIn(new PersonId("member", Integer.toString(number)));
  }

  private static String desk(String claim) {
    return STAFF + claim.substring(claim.lastIndexOf('/'));
  }

  private static String text(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body().replaceAll("\\s+", " ");
  }

  private static String proposed(
      Visitor official, String desk, String act, Map<String, String> fields) {
    HttpResponse<String> answer = official.submit(desk, desk + act, fields);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return location(answer);
  }

  private static String location(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("location")
        .orElseThrow()
        .replaceFirst("^https?://[^/]+", "");
  }

  private String filed(Visitor person, String reason, String file) {
    return filed(person, Map.of("reason", reason), file);
  }

  private String filed(Visitor person, Map<String, String> fields, String file) {
    HttpResponse<String> answer = send(person, fields, file);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return location(answer);
  }

  private HttpResponse<String> send(Visitor person, Map<String, String> fields, String file) {
    Matcher token = CSRF.matcher(person.get("/account").body());
    assertThat(token.find()).isTrue();
    StringBuilder body = new StringBuilder();
    part(body, "name=\"_csrf\"", token.group(1));
    fields.forEach((name, value) -> part(body, "name=\"" + name + "\"", value));
    part(body, "name=\"file\"; filename=\"proof.pdf\"", file);
    return person.send(
        HttpRequest.newBuilder(person.address(FORM))
            .header("Accept", "text/html, */*")
            .header("Content-Type", "multipart/form-data; boundary=part")
            .POST(
                HttpRequest.BodyPublishers.ofString(body + "--part--\r\n", StandardCharsets.UTF_8))
            .build());
  }

  private static void part(StringBuilder body, String head, String content) {
    body.append("--part\r\nContent-Disposition: form-data; ")
        .append(head)
        .append("\r\n\r\n")
        .append(content)
        .append("\r\n");
  }

  private void awaitLetter(String to, String words) {
    await(
        () -> letters(to).stream().anyMatch(text -> text.replaceAll("\\s+", " ").contains(words)));
  }

  private List<String> letters(String to) {
    return mail.letters().stream()
        .filter(letter -> letter.to().equals(to))
        .map(KeptMail.Letter::text)
        .toList();
  }

  /// What the audit log has of claims.
  private String log() {
    return String.join(
        "\n",
        database
            .sql(
                """
                SELECT actor || ' ' || subject || ' ' || coalesce(after::text, '')
                FROM audit.entry WHERE event LIKE 'roll.claim%'
                """)
            .query(String.class)
            .list());
  }
}
