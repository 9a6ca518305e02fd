package org.hustings.server.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Grants;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;
import org.hustings.server.nomination.Fenland;
import org.hustings.server.platform.KeptMail;
import org.hustings.server.words.VisibleText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A complaint from the form to its decision, and what is tried with it on the way.
class ComplaintTest extends ServerTest {
  private static final String ELECTION = "election:fenland-2020";
  private static final Pattern LINK =
      Pattern.compile("http://localhost:\\d+(/enquiries/([A-Z0-9-]+)/[0-9a-f]+)");

  /// Names, and what the sender wrote.
  private static final List<String> NAMES =
      List.of(
          "Hustings",
          "English",
          "Cymraeg",
          "Fenland Society elections 2020",
          "Ro Fern",
          "Sam Sedge",
          "Roedd y papur yn anghywir.");

  private static final int REFUSED = 422;

  @Autowired private Fenland fenland;
  @Autowired private Grants grants;
  @Autowired private Enquiries enquiries;
  private PersonId officer;
  private PersonId staff;
  private PersonId scrutineer;
  private int senders;

  @BeforeAll
  void publish() {
    fenland.publish();
    officer = appoint(Role.RETURNING_OFFICER, "Ro Fern", "ro@example.org");
    staff = appoint(Role.STAFF, "Sam Sedge", "sam@example.org");
    scrutineer = appoint(Role.SCRUTINEER, "Sky Rush", "sky@example.org");
  }

  @BeforeEach
  void forget_earlier_ones() {
    database.sql("DELETE FROM enquiry.attempt").update();
    clock.moveTo(START.plus(Duration.ofHours(1)));
  }

  private PersonId appoint(Role role, String name, String address) {
    return grants.give(Fenland.RETURNING_OFFICER, role, name, address);
  }

  private String sender() {
    return "sender" + ++senders + "@example.org";
  }

  private static Map<String, String> complaint(String address, String text) {
    return new HashMap<>(
        Map.of("about", ELECTION, "kind", "complaint", "address", address, "text", text));
  }

  private HttpResponse<String> send(Map<String, String> form) {
    return visitor().submit("/contact", "/contact", form);
  }

  private List<KeptMail.Letter> lettersTo(String address) {
    return mail.letters().stream().filter(letter -> letter.to().equals(address)).toList();
  }

  private KeptMail.Letter letter(String address, int number) {
    await(() -> lettersTo(address).size() >= number);
    return lettersTo(address).get(number - 1);
  }

  private static Matcher link(KeptMail.Letter letter) {
    Matcher link = LINK.matcher(letter.text());
    assertThat(link.find()).as(letter.text()).isTrue();
    return link;
  }

  /// Sends a complaint and confirms it; its reference.
  private String confirmed(Map<String, String> form) {
    assertThat(send(form).headers().firstValue("location")).hasValue("/contact/sent");
    Matcher link = link(letter(form.getOrDefault("address", ""), 1));
    assertThat(visitor().submit(link.group(1), link.group(1), Map.of()).statusCode())
        .isEqualTo(302);
    return link.group(2);
  }

  private static String desk(String reference) {
    return "/account/enquiries/" + reference;
  }

  @Test
  void a_complaint_is_confirmed_taken_in_decided_with_reasons_and_answered_by_letter() {
    String sender = sender();
    String text = "The booklet left out <b>my</b> statement: see https://example.org/proof";
    send(complaint(sender, text));
    KeptMail.Letter first = letter(sender, 1);
    assertThat(first.text()).doesNotContain("booklet");
    Matcher link = link(first);
    String path = link.group(1);
    String reference = link.group(2);

    Visitor official = signedIn(officer);
    assertThat(official.get("/account/enquiries").body()).doesNotContain(reference);
    assertThat(official.get(desk(reference)).statusCode()).isEqualTo(404);

    assertThat(visitor().get(path).body()).contains("Did you write this?");
    visitor().submit(path, path, Map.of());
    assertThat(visitor().get(path).body())
        .contains("Not answered yet", "17 August 2020", "&lt;b&gt;my&lt;/b&gt;")
        .doesNotContain("<b>my");
    assertThat(letter(sender, 2).text())
        .contains(reference, "your complaint was taken in", "17 August 2020", path);
    assertThat(letter("ro@example.org", 1).text()).contains(reference).doesNotContain("booklet");

    assertThat(official.get("/account").body()).contains("Enquiries and complaints: ");
    assertThat(official.get("/staff/elections/fenland-2020").body())
        .contains("Answer 1 enquiry or complaint, the first due by", "17 August 2020");
    assertThat(official.get(desk(reference)).body()).contains("The booklet left out &lt;b&gt;");
    assertThat(
            official
                .submit(desk(reference), desk(reference) + "/end", Map.of("outcome", "ANSWERED"))
                .statusCode())
        .isEqualTo(REFUSED);
    Map<String, String> decision =
        Map.of("outcome", "PARTLY_UPHELD", "answer", "It is printed anew.");
    assertThat(official.submit(desk(reference), desk(reference) + "/end", decision).statusCode())
        .isEqualTo(302);
    assertThat(official.submit("/account", desk(reference) + "/end", decision).body())
        .contains("It has ended");
    assertThat(letter(sender, 3).text())
        .contains("The complaint is upheld in part.", "It is printed anew.", path);
    assertThat(visitor().get(path + "?lang=cy").body())
        .contains("Cadarnhawyd y gŵyn yn rhannol", "It is printed anew.");
    assertThat(
            database
                .sql(
                    "SELECT string_agg(coalesce(before, '') || after, ' ') FROM audit.entry WHERE"
                        + " event LIKE 'enquiry.%'")
                .query(String.class)
                .single())
        .doesNotContain("booklet", "printed", sender);
  }

  @Test
  void an_official_whom_it_is_about_is_not_written_to_and_finds_nothing() {
    Map<String, String> form = complaint(sender(), "Sam was rude to me.");
    form.put("concerns", staff.toString());
    String reference = confirmed(form);
    Visitor concerned = signedIn(staff);
    String there = concerned.get(desk(reference)).body();
    assertThat(concerned.get(desk(reference)).statusCode()).isEqualTo(404);
    assertThat(there.replace(reference, "2222-2222"))
        .isEqualTo(concerned.get(desk("2222-2222")).body());
    assertThat(concerned.get("/account/enquiries").body()).doesNotContain(reference);
    assertThat(concerned.get("/staff/elections/fenland-2020").body())
        .doesNotContain("Answer 1 enquiry");
    assertThat(
            concerned
                .submit("/account", desk(reference) + "/end", Map.of("outcome", "NOT_UPHELD"))
                .statusCode())
        .isEqualTo(404);
    assertThat(signedIn(officer).get(desk(reference)).body()).contains("Sam was rude", "Sam Sedge");
  }

  @Test
  void what_is_about_all_officials_goes_to_the_scrutineer() {
    Map<String, String> form = complaint(sender(), "They all looked away.");
    form.put("concerns", officer + "," + staff);
    String reference = confirmed(form);
    assertThat(letter("sky@example.org", 1).text()).contains(reference);
    assertThat(signedIn(scrutineer).get(desk(reference)).body()).contains("They all looked away.");
    assertThat(signedIn(officer).get(desk(reference)).statusCode()).isEqualTo(404);
  }

  @Test
  void the_pages_and_letters_are_in_the_senders_language() {
    String sender = sender();
    Visitor welsh = visitor();
    Map<String, String> form = complaint(sender, "Roedd y papur yn anghywir.");
    welsh.submit("/contact?lang=cy", "/contact?lang=cy", form);
    KeptMail.Letter first = letter(sender, 1);
    assertThat(first.subject()).isEqualTo("Cadarnhewch eich neges");
    String path = link(first).group(1);
    for (String one :
        List.of(
            "/contact", "/contact/sent", "/help", "/privacy", "/accessibility", "/about", path)) {
      assertWhole(one);
    }
    welsh.submit(path, path, Map.of());
    assertWhole(path);
    assertThat(letter(sender, 2).text()).contains("daeth eich cwyn i law");
  }

  private void assertWhole(String path) {
    assertThat(VisibleText.outsideOfMessages(get(path + "?lang=en-XA").body()))
        .as(path)
        .filteredOn(text -> NAMES.stream().noneMatch(text::contains))
        .isEmpty();
  }

  @Test
  void nobody_guesses_the_link_to_a_message() {
    String sender = sender();
    confirmed(complaint(sender, "A secret."));
    String path = link(letter(sender, 2)).group(1);
    String other = path.substring(0, path.length() - 1) + (path.endsWith("0") ? "1" : "0");
    assertThat(visitor().get(other).statusCode()).isEqualTo(404);
    assertThat(visitor().get(path.substring(0, path.lastIndexOf('/'))).statusCode()).isEqualTo(404);
    assertThat(visitor().get(path).statusCode()).isEqualTo(200);
  }

  @Test
  void what_is_not_confirmed_in_time_is_deleted() {
    String sender = sender();
    send(complaint(sender, "Never confirmed."));
    String path = link(letter(sender, 1)).group(1);
    clock.moveTo(START.plus(Duration.ofDays(4)));
    enquiries.look();
    assertThat(visitor().get(path).body()).contains("not confirmed in time");
    assertThat(visitor().submit("/contact", path, Map.of()).statusCode()).isEqualTo(302);
    assertThat(visitor().get(path).body()).contains("not confirmed in time");
  }

  @Test
  void of_an_overdue_one_officials_and_scrutineers_are_told_once() {
    String reference = confirmed(complaint(sender(), "No answer came."));
    clock.moveTo(START.plus(Duration.ofDays(15)));
    enquiries.look();
    enquiries.look();
    for (String told : List.of("ro@example.org", "sam@example.org", "sky@example.org")) {
      await(() -> overdue(told, reference) == 1);
    }
    assertThat(signedIn(officer).get("/account/enquiries").body()).contains("overdue since");
  }

  private long overdue(String address, String reference) {
    return lettersTo(address).stream()
        .filter(letter -> letter.subject().equals("Overdue: " + reference))
        .count();
  }

  @Test
  void a_form_that_is_wrong_comes_back_with_what_was_written_and_sends_nothing() {
    String address = "ada@example.org\r\nBcc: all@example.org";
    HttpResponse<String> headers = send(complaint(address, "Hello"));
    assertThat(headers.statusCode()).isEqualTo(REFUSED);
    assertThat(headers.body()).contains("Give your e-mail address", "Hello");
    Map<String, String> site = complaint(sender(), "Hello");
    site.put("about", "site:");
    assertThat(send(site).body()).contains("choose which");
    assertThat(send(complaint(sender(), " ")).body()).contains("Write your message.");
    assertThat(send(complaint(sender(), "x".repeat(4001))).body()).contains("this has 4,001");
    Map<String, String> unknown = complaint(sender(), "Hello");
    for (String about :
        List.of(
            "election:no-such", "election:" + "x".repeat(70), "unit:" + "x-".repeat(3000) + "x")) {
      unknown.put("about", about);
      assertThat(send(unknown).statusCode()).isEqualTo(REFUSED);
    }
    assertThat(database.sql("SELECT count(*) FROM enquiry.attempt").query(Long.class).single())
        .isZero();
  }

  @Test
  void after_five_a_day_for_one_mailbox_or_from_one_place_no_more_are_taken() {
    for (int i = 0; i < 5; i++) {
      assertThat(
              visitorFrom("127.0.7." + (i + 1))
                  .submit("/contact", "/contact", complaint("flood+" + i + "@example.org", "Hi"))
                  .statusCode())
          .isEqualTo(302);
    }
    assertThat(
            visitorFrom("127.0.7.9")
                .submit("/contact", "/contact", complaint("flood@example.org", "Hi"))
                .body())
        .contains("Too many messages");
    for (int i = 0; i < 5; i++) {
      assertThat(send(complaint(sender(), "Hi")).statusCode()).isEqualTo(302);
    }
    assertThat(send(complaint(sender(), "Hi")).statusCode()).isEqualTo(REFUSED);
    Visitor member = signedIn(officer);
    HttpResponse<String> known =
        member.submit("/contact", "/contact", complaint("ignored@example.org", "Hi"));
    assertThat(known.headers().firstValue("location").orElseThrow()).startsWith("/enquiries/");
  }
}
