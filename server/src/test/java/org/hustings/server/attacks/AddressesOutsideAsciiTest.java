package org.hustings.server.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.server.SecondNode;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Grants;
import org.hustings.server.account.Role;
import org.hustings.server.account.signin.SignInLinks;
import org.hustings.server.audit.Actor;
import org.hustings.server.dispatch.Heathland;
import org.hustings.server.platform.Mailer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// `michał@field.example` was told to the mail server as `michaB@field.example`, another person:
/// sign-in links and ballots went there, and nobody was told. Carried out on a node of its own,
/// whose mail server is a socket that keeps the envelope.
class AddressesOutsideAsciiTest extends ServerTest {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern CONFIRM =
      Pattern.compile("/staff/register/import/[0-9a-f-]+/confirm");

  @Autowired private ApplicationContext first;
  @Autowired private Scheduler scheduler;
  @Autowired private SignInLinks links;
  @Autowired private Grants grants;
  @Autowired private Heathland heathland;
  private final EnvelopeServer plain = new EnvelopeServer();
  private final EnvelopeServer international = new EnvelopeServer("SMTPUTF8");
  private SecondNode node;
  private int people;

  @BeforeAll
  void start() {
    scheduler.pause();
    node =
        SecondNode.beside(
            first,
            Map.of(
                "hustings.mail.keep", "false",
                "spring.mail.host", "127.0.0.1",
                "spring.mail.port", Integer.toString(plain.port())));
  }

  @BeforeEach
  void with_a_plain_mail_server() {
    mailsBy(plain);
  }

  @AfterAll
  void stop() {
    node.close();
    plain.close();
    international.close();
    scheduler.resume();
  }

  @Test
  void a_file_with_an_address_that_cannot_be_mailed_is_refused_with_its_line() {
    Visitor staff = staff();
    String page =
        upload(
                staff,
                "members",
                "number,name,email\n1,Ana,ana@field.example\n2,Michał,michał@field.example\n")
            .body();
    assertThat(page)
        .contains("michał@field.example", "line 3", "letters outside ASCII before the @");
    Matcher confirm = CONFIRM.matcher(page);
    assertThat(confirm.find()).isTrue();
    // nobody said that the line is to be left out
    assertThat(staff.submit("/staff/register", confirm.group(), Map.of()).statusCode())
        .isEqualTo(422);

    String officers =
        upload(
                staff(),
                "officers",
                "unit,role,name,email\nNowhere,Secretary,Şule,şule@field.example\n")
            .body();
    assertThat(officers).contains("şule@field.example", "letters outside ASCII before the @");
  }

  @Test
  void the_same_file_is_taken_where_the_mail_server_offers_it_and_the_link_goes_there_whole() {
    mailsBy(international);
    takeIn("number,name,email\n10,Michał,michał@field.example\n11,Zoë,zoë@bücher.example\n");

    signIn("michał@field.example");
    awaitTold(international, "RCPT TO:<michał@field.example>");
    signIn("zoë@BÜCHER.example");
    awaitTold(international, "RCPT TO:<zoë@xn--bcher-kva.example>");
    assertThat(international.told())
        .filteredOn(line -> line.startsWith("MAIL"))
        .allSatisfy(line -> assertThat(line).endsWith("SMTPUTF8"));
  }

  @Test
  void a_domain_goes_as_mail_servers_know_it_and_never_as_another() {
    takeIn(
        """
        number,name,email
        20,Ana,ana@ťest.example
        21,Franz,franz@faß.example
        22,Ben,ben@BÜCHER.example
        23,Bea,bea@xn--bcher-kva.example
        """);
    signIn("ana@ťest.example");
    awaitTold(plain, "RCPT TO:<ana@xn--est-g0a.example>");
    signIn("franz@faß.example");
    awaitTold(plain, "RCPT TO:<franz@xn--fa-hia.example>");
    signIn("ben@bücher.example");
    awaitTold(plain, "RCPT TO:<ben@xn--bcher-kva.example>");
    signIn("bea@bücher.example");
    awaitTold(plain, "RCPT TO:<bea@xn--bcher-kva.example>");
    assertThat(plain.told()).noneMatch(line -> line.contains("eest") || line.contains("fass"));
  }

  @Test
  void a_link_for_whoever_was_registered_before_is_given_up_and_never_cut() {
    grants.give(Actor.system("test"), Role.STAFF, "Michał", "michał@office.example");
    int before = plain.told().size();
    signIn("michał@office.example");
    signIn("znajoma@office.example");
    await(() -> queued() == 0);
    assertThat(plain.told()).hasSize(before);
  }

  @Test
  void answers_go_to_no_address_that_the_headers_cannot_hold() {
    node.bean(Mailer.class)
        .send(
            new Mailer.Letter(
                "secretary@field.example", "michał@field.example", "A question", "Żółw?"));
    awaitTold(plain, "RCPT TO:<secretary@field.example>");
    await(() -> plain.letters().stream().anyMatch(letter -> letter.contains("A question")));
    assertThat(plain.letters())
        .filteredOn(letter -> letter.contains("A question"))
        .allSatisfy(letter -> assertThat(letter).doesNotContain("Reply-To", "micha"));
  }

  @Test
  void a_ballot_that_cannot_be_mailed_goes_by_post_and_says_why() {
    electors();
    await(() -> toldOf(plain, "@roll.example").contains("RCPT TO:<ana@roll.example>"));
    await(() -> wanted(2).equals("POST EMAIL_NOT_TAKEN"));
    assertThat(wanted(3)).isEqualTo("POST EMAIL_NOT_TAKEN");
    assertThat(toldOf(plain, "@roll.example")).allMatch(line -> line.contains("ana@"));

    Visitor staff = staff();
    assertThat(staff.get("/staff/elections/" + Heathland.ELECTION + "/dispatch/electors/2").body())
        .contains("the mail server takes no address such as the one that is known");
  }

  @Test
  void a_ballot_goes_whole_where_the_mail_server_offers_it() {
    mailsBy(international);
    electors();
    await(() -> toldOf(international, "@roll.example").contains("RCPT TO:<michał@roll.example>"));
    await(() -> toldOf(international, "@roll.example").contains("RCPT TO:<şule@roll.example>"));
    await(() -> toldOf(international, "@roll.example").contains("RCPT TO:<ana@roll.example>"));
    assertThat(wanted(2)).isEqualTo("ONLINE RULE");
  }

  private void electors() {
    scheduler.pause();
    begin_with_empty_tables();
    scheduler.pause();
    heathland.publish();
    heathland.elector(1, "Ana", "ana@roll.example", "1 Lane\nTown");
    heathland.elector(2, "Michał", "michał@roll.example", "2 Lane\nTown");
    heathland.elector(3, "Şule", "şule@roll.example", "3 Lane\nTown");
    heathland.settle();
    node.bean(org.hustings.server.platform.MovableClock.class).moveTo(clock.instant());
    Heathland there = node.bean(Heathland.class);
    there.dispatch(100, 1);
    clock.moveTo(Heathland.DISPATCH);
  }

  private String wanted(int elector) {
    return database
        .sql("SELECT channel || ' ' || because FROM dispatch.wanted WHERE elector = ?")
        .param(elector)
        .query(String.class)
        .single();
  }

  private void mailsBy(EnvelopeServer server) {
    node.bean(JavaMailSenderImpl.class).setPort(server.port());
  }

  private static List<String> toldOf(EnvelopeServer server, String part) {
    return server.told().stream().filter(line -> line.contains(part)).toList();
  }

  private static void awaitTold(EnvelopeServer server, String line) {
    await(() -> server.told().stream().anyMatch(told -> told.startsWith(line)));
  }

  private long queued() {
    return database
        .sql(
            """
            SELECT count(*) FROM platform.scheduled_tasks
            WHERE task_name IN ('account.send-sign-in-links', 'platform.send-letter')
            """)
        .query(Long.class)
        .single();
  }

  private void signIn(String address) {
    assertThat(node.visitor().submit("/sign-in", "/sign-in", Map.of("address", address)))
        .satisfies(answer ->
            assertThat(answer.headers().firstValue("location")).hasValue("/sign-in/sent"));
  }

  private Visitor staff() {
    Visitor visitor = node.visitor();
    String token =
        links.issue(
            grants.give(
                Actor.system("test"), Role.STAFF, "Staff", "s" + people++ + "@example.org"));
    visitor.submit("/sign-in/link?token=" + token, "/sign-in/link", Map.of("token", token));
    return visitor;
  }

  private void takeIn(String file) {
    Visitor staff = staff();
    String page = upload(staff, "members", file).body();
    Matcher confirm = CONFIRM.matcher(page);
    assertThat(confirm.find()).as(page).isTrue();
    settled(staff, staff.submit("/staff/register", confirm.group(), Map.of()));
  }

  private static HttpResponse<String> settled(Visitor staff, HttpResponse<String> redirection) {
    String page = URI.create(redirection.headers().firstValue("location").orElseThrow()).getPath();
    await(() -> !staff.get(page).body().contains("id=\"progress\""));
    return staff.get(page);
  }

  private static HttpResponse<String> upload(Visitor staff, String part, String file) {
    Matcher token = TOKEN.matcher(staff.get("/staff/register").body());
    assertThat(token.find()).isTrue();
    String body =
        field("_csrf", token.group(1))
            + field("part", part)
            + field("source", "a test")
            + field("asOf", "2020-08-01")
            + "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\n"
            + file
            + "\r\n--part--\r\n";
    return settled(
        staff,
        staff.send(
            HttpRequest.newBuilder(staff.address("/staff/register/import"))
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build()));
  }

  private static String field(String name, String value) {
    return "--part\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(name, value);
  }
}
