package org.hustings.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Grants.Held;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class GrantsTest extends ServerTest {
  private static final String PAGE = "/account/roles";

  @Autowired private Grants grants;
  @Autowired private Roles roles;

  @BeforeEach
  void begin_afresh() {
    begin_with_empty_tables();
  }

  @Test
  void the_returning_officer_gives_a_role_after_seeing_it_once_more() {
    Visitor officer = signedIn(Role.RETURNING_OFFICER);
    Map<String, String> form =
        Map.of("role", "STAFF", "name", "Ines Falk", "address", "ines@example.org");

    assertThat(officer.submit(PAGE, PAGE + "/confirm", form).body())
        .contains("Give this role?", "Ines Falk", "ines@example.org");
    assertThat(find("Ines Falk")).isEmpty();

    officer.submit(PAGE, PAGE, form);
    assertThat(find("Ines Falk").orElseThrow().role()).isEqualTo(Role.STAFF);
    assertThat(lastEvent()).isEqualTo("account.role-given");
  }

  @Test
  void a_role_that_has_ended_is_gone_at_once_and_kept_with_its_reason() {
    Visitor officer = signedIn(Role.RETURNING_OFFICER);
    Visitor staff = signedIn(Role.STAFF);
    Held held = find("Appointee 1").orElseThrow();

    String end = PAGE + "/" + held.id() + "/end";
    officer.submit(end, end, Map.of("reason", "Left on Friday"));

    assertThat(staff.get("/account/audit").statusCode()).isEqualTo(403);
    assertThat(roles.of(held.person())).isEmpty();
    assertThat(
            database
                .sql("SELECT end_reason FROM account.role_grant WHERE id = ?")
                .param(held.id())
                .query(String.class)
                .single())
        .isEqualTo("Left on Friday");
    assertThat(lastEvent()).isEqualTo("account.role-ended");
  }

  @Test
  void the_last_returning_officer_cannot_end_themselves() {
    Visitor officer = signedIn(Role.RETURNING_OFFICER);
    String end = PAGE + "/" + grants.held().getFirst().id() + "/end";

    HttpResponse<String> answer = officer.submit(end, end, Map.of("reason", "Tired"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("There must be a returning officer");
  }

  @Test
  void nobody_else_gives_roles_and_nobody_else_reads_the_log() {
    assertThat(signedIn(Role.STAFF).get(PAGE).statusCode()).isEqualTo(403);
    assertThat(signedIn(Role.SCRUTINEER).get(PAGE).statusCode()).isEqualTo(403);
    assertThat(signedIn(Role.SCRUTINEER).get("/account/audit").statusCode()).isEqualTo(200);
    assertThat(get(PAGE).statusCode()).isEqualTo(302);
  }

  @Test
  void the_account_page_leads_to_what_each_room_has_for_a_role() {
    assertThat(signedIn(Role.RETURNING_OFFICER).get("/account").body())
        .contains("/account/roles", "/account/audit", "/staff/elections");
    assertThat(signedIn(Role.SCRUTINEER).get("/account").body())
        .contains("/account/audit", "/staff/elections")
        .doesNotContain("/account/roles");
  }

  @Test
  void what_is_missing_is_said_and_what_was_typed_is_kept() {
    HttpResponse<String> answer =
        signedIn(Role.RETURNING_OFFICER)
            .submit(
                PAGE,
                PAGE + "/confirm",
                Map.of("role", "SCRUTINEER", "name", "", "address", "half@"));

    assertThat(answer.body())
        .contains("id=\"name-error\"", "id=\"address-error\"", "value=\"half@\"");
  }

  private Optional<Held> find(String name) {
    return grants.held().stream().filter(one -> one.name().equals(name)).findFirst();
  }

  private String lastEvent() {
    return database
        .sql(
            "SELECT event FROM audit.entry WHERE event NOT LIKE 'audit.%' ORDER BY line DESC LIMIT"
                + " 1")
        .query(String.class)
        .single();
  }
}
