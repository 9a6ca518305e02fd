package org.hustings.server.dispatch.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hustings.definition.Channel;
import org.hustings.server.SecondPerson;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;
import org.hustings.server.dispatch.LookingOver;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.dispatch.Packs;
import org.hustings.server.dispatch.SecurityCode;
import org.hustings.server.dispatch.mail.BounceReport;
import org.hustings.server.dispatch.mail.Bounces;
import org.hustings.server.dispatch.post.PrinterKey;
import org.hustings.server.dispatch.post.PrinterKeys;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.platform.InventedPrinter;
import org.hustings.server.platform.KeptMail;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.Roll;
import org.hustings.server.roll.Saltmarsh;
import org.hustings.server.roll.SaltmarshMembers;
import org.hustings.server.words.VisibleText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/// The way of ballots through the staff's desk, from the papers to those that are sent again.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DispatchTest extends ServerTest {
  private static final String PUBLIC = "/elections/saltmarsh-2020";
  private static final String DESK = "/staff" + PUBLIC + "/dispatch";
  private static final Pattern LINK = Pattern.compile("/vote/([A-Z0-9]{8}-[A-Z0-9]{8})");

  @Autowired private Saltmarsh saltmarsh;
  @Autowired private Roll roll;
  @Autowired private Packs packs;
  @Autowired private Bounces bounces;
  @Autowired private PrinterKeys keys;
  @Autowired private LookingOver lookingOver;
  private Visitor staff = visitor();

  // of other tests, whose ballots went to the same members
  private Set<KeptMail.Letter> earlier = Set.of();

  @BeforeAll
  void freeze() {
    earlier = Set.copyOf(mail.letters());
    saltmarsh.frozen(20);
    staff = signedIn(Role.STAFF);
  }

  private HttpResponse<String> press(String address, Map<String, String> fields) {
    return staff.submit(DESK, address, fields);
  }

  private ElectorNumber elector(int member) {
    return roll.ofMember(Saltmarsh.ELECTION, new MemberNumber(Integer.toString(member)))
        .orElseThrow()
        .number();
  }

  private List<KeptMail.Letter> lettersTo(int member) {
    return mail.letters().stream()
        .filter(letter -> letter.to().equals(SaltmarshMembers.email(member)))
        .filter(letter -> letter.subject().contains("Your ballot"))
        .filter(letter -> !earlier.contains(letter))
        .toList();
  }

  private SecurityCode code(KeptMail.Letter letter) {
    return SecurityCode.parse(
            LINK.matcher(letter.text()).results().findFirst().orElseThrow().group(1))
        .orElseThrow();
  }

  @Test
  @Order(1)
  void the_desk_is_for_officials() {
    assertThat(get(DESK).statusCode()).isIn(302, 403);
    assertThat(get(PUBLIC + "/dispatch").body()).contains("No ballot has gone out yet");
  }

  @Test
  @Order(2)
  void staff_settle_the_papers_decide_the_channels_and_start() {
    assertThat(press(DESK + "/plan", Map.of("rule", "email-else-post")).body())
        .contains("settle the ballot papers first");
    SecondPerson.confirms(
        signedIn(Role.STAFF), press(DESK + "/papers", Map.of("reason", "nominations are closed")));
    assertThat(press(DESK + "/plan", Map.of()).body()).contains("Choose by which channel");
    assertThat(press(DESK + "/plan", Map.of("rule", "email-else-post")).statusCode())
        .isEqualTo(302);
    assertThat(press(DESK + "/pace", Map.of("mailsPerSecond", "0")).body())
        .contains("is not a number from 1 to 5000");
    assertThat(press(DESK + "/start", Map.of()).body()).contains("First look at what members get");
    lookingOver.everything(Saltmarsh.ELECTION);
    press(DESK + "/start", Map.of());
    await(() -> get(PUBLIC + "/dispatch.json").body().contains("\"byEmailLeft\":0"));
    await(() -> lettersTo(15).size() == 1);
    // of twenty, two are not on the roll, one has no address, and two share one
    await(() -> get(PUBLIC + "/dispatch.json").body().contains("\"electorsSent\":15"));
    assertThat(get(PUBLIC + "/dispatch.json").body()).contains("\"byPostLeft\":3");
  }

  @Test
  @Order(3)
  void a_member_sees_where_the_ballot_went_with_the_address_masked() {
    Visitor member = signedIn(new PersonId("member", "15"));
    assertThat(member.get(PUBLIC + "/where-is-my-ballot").body())
        .contains("m…@saltmarsh.example")
        .doesNotContain(SaltmarshMembers.email(15));
    assertThat(get(PUBLIC + "/where-is-my-ballot").body()).contains("Sign in");
  }

  @Test
  @Order(4)
  void before_reissue_opens_nobody_can_ask_for_another() {
    assertThat(get(PUBLIC + "/another-ballot").body())
        .contains("Another ballot can be asked for from Wednesday 5 August 2020 on.");
    clock.moveTo(Instant.parse("2020-08-05T09:00:00Z"));
  }

  @Test
  @Order(5)
  void another_ballot_asked_for_lets_the_code_before_live_and_the_answer_tells_nothing() {
    SecurityCode first = code(lettersTo(15).getFirst());
    HttpResponse<String> known = ask(SaltmarshMembers.email(15));
    HttpResponse<String> unknown = ask("nobody@saltmarsh.example");
    assertThat(known.body()).isEqualTo(unknown.body()).contains("If you are on the roll");
    await(() -> links(15) == 1);
    Visitor member = signedIn(new PersonId("member", "15"));
    String where = PUBLIC + "/where-is-my-ballot";
    member.submit(where, where + "/another", Map.of());
    await(() -> lettersTo(15).size() == 2);
    assertThat(packs.byCode(first)).hasValueSatisfying(p -> assertThat(p.isLive()).isTrue());
    assertThat(packs.byCode(code(lettersTo(15).getLast())))
        .hasValueSatisfying(pack -> assertThat(pack.isLive()).isTrue());
  }

  private long links(int member) {
    return mail.letters().stream()
        .filter(letter -> letter.to().equals(SaltmarshMembers.email(member)))
        .filter(letter -> letter.text().contains("/another-ballot/link/"))
        .count();
  }

  private HttpResponse<String> ask(String address) {
    return visitor()
        .submit(PUBLIC + "/another-ballot", PUBLIC + "/another-ballot", Map.of("address", address));
  }

  @Test
  @Order(6)
  void mail_that_came_back_becomes_a_ballot_by_post() {
    String token =
        database
            .sql("SELECT token FROM dispatch.mail WHERE elector = ? ORDER BY id DESC LIMIT 1")
            .param(elector(14).value())
            .query(String.class)
            .single();
    BounceReport report = new BounceReport(token, "5.1.1", "user unknown");
    assertThat(bounces.tell(report, "mailbox")).isTrue();
    assertThat(bounces.tell(report, "webhook")).isTrue();
    assertThat(bounces.number(Saltmarsh.ELECTION)).isEqualTo(1);
    String id = Long.toString(bounces.open(Saltmarsh.ELECTION, 1).getFirst().id());
    staff.submit(DESK + "/bounces", DESK + "/bounces", Map.of("bounce", id, "action", "post"));
    assertThat(bounces.number(Saltmarsh.ELECTION)).isZero();
    assertThat(packs.of(Saltmarsh.ELECTION, elector(14))).allMatch(Pack::isLive);
    assertThat(staff.get(DESK + "/electors/" + elector(14)).body())
        .contains("It came back:", "user unknown", "A ballot is going to be sent by post");
  }

  @Test
  @Order(7)
  void the_printer_gets_files_with_a_list_and_what_was_handed_over_is_wiped() {
    InventedPrinter printer = InventedPrinter.make();
    assertThat(press(DESK + "/print", Map.of()).body()).contains("key first: files are encrypted");
    keys.use(Saltmarsh.ELECTION, PrinterKey.read(printer.publicKey()), Saltmarsh.RETURNING_OFFICER);
    press(DESK + "/print", Map.of());
    await(() -> staff.get(DESK).body().contains("saltmarsh-2020-batch-0004.pdf.pgp"));
    assertThat(staff.get(DESK + "/manifest.csv").body())
        .contains("saltmarsh-2020-batch-0003.pdf.pgp,reissue,1,4,4,0000001,0000001,council,");
    String file = DESK + "/files/saltmarsh-2020-batch-0004.pdf.pgp";
    assertThat(press(file + "/handed-over", Map.of()).body())
        .contains("cannot have a file that nobody has fetched");
    HttpResponse<byte[]> fetched = staff.download(DESK, file + "/fetch");
    assertThat(new String(printer.open(fetched.body()), StandardCharsets.ISO_8859_1))
        .startsWith("%PDF");
    assertThat(press(file + "/handed-over", Map.of()).statusCode()).isEqualTo(302);
    assertThat(press(file + "/fetch", Map.of()).body()).contains("has been wiped here");
    assertThat(packs.of(Saltmarsh.ELECTION, elector(17)))
        .singleElement()
        .satisfies(pack -> assertThat(pack.channel()).isEqualTo(Channel.POST));
  }

  @Test
  @Order(8)
  void a_member_who_has_signed_in_has_another_ballot_sent_by_post() {
    String where = PUBLIC + "/where-is-my-ballot";
    SecurityCode code = code(lettersTo(12).getLast());
    Visitor member = signedIn(new PersonId("member", "12"));
    assertThat(member.submit(where, where + "/by-post", Map.of()).statusCode()).isEqualTo(302);
    assertThat(packs.byCode(code)).hasValueSatisfying(p -> assertThat(p.isLive()).isTrue());
    assertThat(member.get(where).body()).contains("A ballot is going to be sent by post");
    assertThat(visitor().submit(PUBLIC + "/another-ballot", where + "/by-post", Map.of()).body())
        .contains("Sign in as a member who is on the roll.");
  }

  @Test
  @Order(9)
  void after_the_deadline_staff_are_told_which_it_was() {
    clock.moveTo(Instant.parse("2020-08-15T09:00:00Z"));
    String page = DESK + "/electors/" + elector(13);
    assertThat(
            staff
                .submit(page, page + "/reissue", Map.of("channel", "POST", "reason", "lost"))
                .body())
        .contains("It is too late: Deadline for requests for a reissue by post");
    assertThat(
            staff.submit(page, page + "/reissue", Map.of("channel", "ONLINE", "reason", "")).body())
        .contains("Say why");
    String where = PUBLIC + "/where-is-my-ballot";
    Visitor member = signedIn(new PersonId("member", "11"));
    assertThat(member.get(where).body())
        .contains("It is too late: Deadline for requests for a reissue by post")
        .doesNotContain("Send me another ballot by post");
    // with the token of a page that has a form still
    assertThat(member.submit(PUBLIC + "/another-ballot", where + "/by-post", Map.of()).body())
        .contains("Error: Where is my ballot?");
  }

  @Test
  @Order(10)
  void reminders_go_to_those_whose_live_ballot_went_by_email_and_hold_no_code() {
    int before = mail.letters().size();
    press(DESK + "/remind", Map.of());
    await(() -> mail.letters().size() >= before + 15);
    List<KeptMail.Letter> reminders =
        mail.letters().stream().filter(one -> one.subject().contains("Have you voted")).toList();
    assertThat(reminders).hasSize(15);
    assertThat(reminders).noneMatch(one -> LINK.matcher(one.text()).find());
  }

  @Test
  @Order(11)
  void a_scrutineer_reads_what_staff_see_and_is_shown_no_form_and_no_address() {
    Visitor scrutineer = signedIn(Role.SCRUTINEER);
    for (String page :
        List.of("", "/wording/email", "/bounces", "/electors", "/electors/" + elector(13))) {
      HttpResponse<String> answer = scrutineer.get(DESK + page);
      assertThat(answer.statusCode()).as(page).isEqualTo(200);
      assertThat(answer.body())
          .as(page)
          .doesNotContain(
              "formaction", "<button type=\"submit\">Send", "method=\"post\" action=\"" + DESK)
          .doesNotContain(SaltmarshMembers.email(13));
    }
    assertThat(scrutineer.submit("/account", DESK + "/remind", Map.of()).statusCode())
        .isEqualTo(403);
  }

  @Test
  @Order(12)
  void in_a_made_up_language_nothing_but_names_is_left_of_the_figures_as_it_was() {
    String page = get(PUBLIC + "/dispatch?lang=en-XA").body();
    assertThat(page).contains("lang=\"en-XA\"", "booklet.pdf");
    assertThat(VisibleText.outsideOfMessages(page))
        .filteredOn(text -> !text.matches("\\w+ \\d{1,2} \\w+ \\d{4}, .*"))
        .isSubsetOf(
            "– Hustings", "Hustings", "English", "Cymraeg", "Saltmarsh Society elections 2020");
    assertThat(get(PUBLIC + "/dispatch?lang=cy").body())
        .contains("<h1>Pleidleisiau a anfonwyd</h1>", "Council. Ymgeiswyr: 8.");
    assertThat(get(PUBLIC + "/nothing/booklet.pdf?lang=cy").body())
        .contains("Nid oes llyfryn yma ar gyfer “nothing”.");
  }

  @Test
  @Order(13)
  void after_the_close_nothing_is_on_its_way_any_more() {
    clock.moveTo(Instant.parse("2020-08-30T09:00:00Z"));
    assertThat(signedIn(new PersonId("member", "12")).get(PUBLIC + "/where-is-my-ballot").body())
        .contains("The ballot has closed.", "A ballot was to be sent by post")
        .doesNotContain("is going to be sent", "Ask for another ballot", "on its way");
    assertThat(get(PUBLIC + "/ballots").body())
        .contains("The ballot closed on Friday 21 August 2020");
  }
}
