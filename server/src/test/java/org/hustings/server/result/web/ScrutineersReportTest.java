package org.hustings.server.result.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Role;
import org.hustings.server.nomination.Fenland;
import org.hustings.server.result.Reports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The scrutineer is independent: their report is their own.
class ScrutineersReportTest extends ServerTest {
  private static final String REPORT = "/staff/elections/fenland-2020/report";

  @Autowired private Fenland fenland;
  @Autowired private Reports reports;

  @BeforeEach
  void an_election() {
    begin_with_empty_tables();
    fenland.publish();
  }

  private static HttpResponse<String> reportsNotSatisfied(Visitor somebody, String scrutineer) {
    return somebody.submit(
        REPORT,
        REPORT,
        Map.of("scrutineer", scrutineer, "satisfied", "no", "statement", "Eleven were late."));
  }

  private Reports.Report inForce() {
    return reports.find(Fenland.COMMITTEE.election()).orElseThrow();
  }

  @Test
  void a_scrutineer_reports_under_their_own_name() {
    Visitor scrutineer = signedIn(Role.SCRUTINEER);

    assertThat(reportsNotSatisfied(scrutineer, "Somebody Else").statusCode()).isEqualTo(302);

    assertThat(inForce().own()).isTrue();
    assertThat(inForce().scrutineer()).isNotEqualTo("Somebody Else");
    assertThat(inForce().satisfied()).isFalse();
  }

  @Test
  void no_official_changes_what_the_scrutineer_reported() {
    reportsNotSatisfied(signedIn(Role.SCRUTINEER), "");

    for (Role role : new Role[] {Role.STAFF, Role.RETURNING_OFFICER}) {
      Visitor official = signedIn(role);
      assertThat(official.get(REPORT).body()).doesNotContain("name=\"satisfied\"");
      HttpResponse<String> refused =
          official.submit(
              "/account", REPORT, Map.of("scrutineer", "Iva Quill", "satisfied", "yes"));
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("The scrutineer has reported");
    }
    assertThat(inForce().satisfied()).isFalse();
  }

  @Test
  void an_official_reminds_the_scrutineer_once_a_day_until_the_report_is_there() {
    Visitor official = signedIn(Role.STAFF);
    assertThat(official.submit(REPORT, REPORT + "/remind", Map.of()).body())
        .contains("there is no scrutineer to be reminded");
    Visitor scrutineer = signedIn(Role.SCRUTINEER);

    assertThat(official.submit(REPORT, REPORT + "/remind", Map.of()).statusCode()).isEqualTo(302);
    assertThat(official.submit(REPORT, REPORT + "/remind", Map.of()).statusCode()).isEqualTo(422);
    assertThat(scrutineer.submit(REPORT, REPORT + "/remind", Map.of()).statusCode()).isEqualTo(403);

    reportsNotSatisfied(scrutineer, "");
    assertThat(official.submit("/account", REPORT + "/remind", Map.of()).body())
        .contains("The report is there");
  }

  @Test
  void an_official_enters_it_for_one_who_does_not_sign_in_until_they_do() {
    reportsNotSatisfied(signedIn(Role.STAFF), "Iva Quill");
    assertThat(inForce().own()).isFalse();
    assertThat(inForce().scrutineer()).isEqualTo("Iva Quill");

    reportsNotSatisfied(signedIn(Role.SCRUTINEER), "");
    assertThat(inForce().own()).isTrue();
  }
}
