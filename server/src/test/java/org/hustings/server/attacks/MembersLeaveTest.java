package org.hustings.server.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.server.SecondPerson;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Role;
import org.hustings.server.audit.Actor;
import org.hustings.server.organisation.KindId;
import org.hustings.server.organisation.Provenance;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.organisation.csv.Fault;
import org.hustings.server.organisation.csv.TextFile;
import org.hustings.server.organisation.imports.ImportReport;
import org.hustings.server.organisation.imports.ImportRequest;
import org.hustings.server.organisation.imports.RegisterImport;
import org.hustings.server.platform.work.Progress;
import org.hustings.server.roll.Saltmarsh;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// F7: three lines marked complete, one press of one person, and 164 of 167 members had left.
class MembersLeaveTest extends ServerTest {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final int MEMBERS = 100;

  @Autowired private Saltmarsh saltmarsh;
  @Autowired private RegisterImport register;
  private Visitor officer = visitor();
  private Visitor second = visitor();

  @BeforeEach
  void a_hundred_members() {
    begin_with_empty_tables();
    saltmarsh.takeIn(RegisterName.MEMBERS, file(1, MEMBERS));
    officer = signedIn(Role.RETURNING_OFFICER);
    second = signedIn(Role.STAFF);
  }

  private static String file(int from, int to) {
    StringBuilder file = new StringBuilder("number,name,status\n");
    for (int number = from; number <= to; number++) {
      file.append(number).append(",Member ").append(number).append(",active\n");
    }
    return file.toString();
  }

  private long left() {
    return database
        .sql(
            """
            SELECT count(*) FROM organisation.member
            WHERE superseded_by IS NULL AND status <> 'active'
            """)
        .query(Long.class)
        .single();
  }

  private String brought(String file) {
    Matcher token = TOKEN.matcher(officer.get("/staff/register").body());
    assertThat(token.find()).isTrue();
    String body =
        field("_csrf", token.group(1))
            + field("part", "members")
            + field("source", "the membership system")
            + field("asOf", "2020-08-03")
            + field("complete", "true")
            + "--part\r\n"
            + "Content-Disposition: form-data; name=\"file\"; filename=\"members.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\n"
            + file
            + "\r\n--part--\r\n";
    HttpResponse<String> answer =
        officer.send(
            HttpRequest.newBuilder(officer.address("/staff/register/import"))
                .header("Accept", "text/html, */*")
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build());
    String page = URI.create(answer.headers().firstValue("location").orElseThrow()).getPath();
    await(() -> !officer.get(page).body().contains("id=\"progress\""));
    return page;
  }

  private static String field(String name, String value) {
    return "--part\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(name, value);
  }

  private HttpResponse<String> confirm(String page) {
    return officer.submit(page, page + "/confirm", Map.of("reason", "the annual clearing"));
  }

  @Test
  void one_person_does_not_make_most_members_leave() {
    String page = brought(file(1, 3));
    assertThat(officer.get(page).body()).contains("97 of 100 members would leave by this file.");
    String proposal = SecondPerson.proposal(confirm(page));
    assertThat(SecondPerson.confirm(officer, proposal).statusCode()).isEqualTo(422);
    assertThat(left()).isZero();

    assertThat(second.get(proposal).body())
        .contains("97 of 100 members leave by it", "the annual clearing", "… and 77 more");
    assertThat(SecondPerson.confirm(second, proposal).statusCode()).isEqualTo(302);
    await(() -> left() == 97);
  }

  @Test
  void two_in_a_hundred_leave_by_one_person() {
    String page = brought(file(1, 98));
    confirm(page);
    await(() -> left() == 2);
  }

  @Test
  void a_file_in_slices_is_one_file() {
    confirm(brought(file(1, 98)));
    await(() -> left() == 2);
    SecondPerson.proposal(confirm(brought(file(1, 96))));
    assertThat(left()).isEqualTo(2);
  }

  @Test
  void a_file_that_holds_them_as_having_left_is_no_way_round() {
    String page = brought(file(1, MEMBERS).replace("active", "left"));
    SecondPerson.proposal(confirm(page));
    assertThat(left()).isZero();
  }

  @Test
  void the_command_line_is_no_way_round() {
    ImportReport report =
        register.carryOut(
            new ImportRequest(
                RegisterName.MEMBERS,
                TextFile.of(file(1, 3)),
                new Provenance(
                    Actor.command("import"),
                    "a file",
                    clock.instant().atZone(ZoneOffset.UTC).toLocalDate(),
                    ""),
                true,
                new KindId("branch")),
            Progress.SILENT);
    assertThat(report.carriedOut()).isFalse();
    assertThat(report.faults())
        .extracting(Fault::problem)
        .containsExactly("97 of 100 members would leave by this file.");
    assertThat(left()).isZero();
  }

  @Test
  void a_proposal_lapses_when_the_file_is_another() {
    String page = brought(file(1, 3));
    String proposal = SecondPerson.proposal(confirm(page));
    database.sql("UPDATE organisation.upload_part SET bytes = bytes || '\\x0a'::bytea").update();
    assertThat(SecondPerson.confirm(second, proposal).body())
        .contains("has changed since it was proposed");
    assertThat(left()).isZero();
  }
}
