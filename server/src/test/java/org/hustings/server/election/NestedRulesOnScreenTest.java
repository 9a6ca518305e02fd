package org.hustings.server.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.definition.ElectionId;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Role;
import org.hustings.server.audit.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The screens edit the same rules as the file, however deep they are nested.
class NestedRulesOnScreenTest extends ServerTest {
  private static final Actor COLLEAGUE = new Actor("member:1");
  private static final ElectionId MARSH = new ElectionId("marsh-2020");
  private static final String DESK = "/staff/elections/" + MARSH;
  private static final String PAGE = DESK + "/contests/council";
  private static final Pattern FIELD = Pattern.compile("<input(?=[^>]* name=\"([^\"]+)\")([^>]*)>");
  private static final Pattern CHOICE =
      Pattern.compile("<select[^>]* name=\"([^\"]+)\"[^>]*>(.*?)</select>", Pattern.DOTALL);
  private static final Pattern CHOSEN = Pattern.compile("<option value=\"([^\"]*)\" selected");
  private static final Pattern FIRST = Pattern.compile("<option value=\"([^\"]*)\"");
  private static final String RULES =
      """
          candidates:
            - any-of:
                - joined-by: 2018-01-31
                - all-of:
                    - joined-by: 2019-01-31
                    - any-of:
                        - office: councillor
                        - list: conference-delegates
          nominators:
            - kind: branch
            - kind: union
            - members: all
          threshold:
            any-of:
              - bodies: 5
                of: branch
              - all-of:
                  - share: 2.5%
                    of: union
                  - any-of:
                      - bodies: 3
                        of: branch
                      - members: 200000
          count:
            method: stv
            constraints:
              - group: women
                at-least: 2
              - group: young-members
                at-least: 1
                at-most: 3
      """;
  private static final String FILE =
      """
      # written by hand
      format: 1
      election: marsh-2020
      title: Marsh Society election
      organisation: Marsh Society
      zone: Europe/London
      kinds:
        branch: {one: branch, many: branches}
        union: {one: union, many: unions}
      contests:
        - contest: council
          name: Council
          seats: 5
      """
          + RULES.indent(0);

  @Autowired private Drafts drafts;

  @BeforeEach
  void begin_with_rules_within_rules() {
    begin_with_empty_tables();
    drafts.save(MARSH, 0, FILE, COLLEAGUE, "from the rule book");
  }

  /// The form's fields as a browser would send them.
  private static Map<String, String> form(HttpResponse<String> page) {
    assertThat(page.statusCode()).isEqualTo(200);
    Map<String, String> fields = new HashMap<>();
    Matcher input = FIELD.matcher(page.body());
    while (input.find()) {
      boolean tick = input.group(2).contains("type=\"checkbox\"");
      if (!tick || input.group(2).contains(" checked")) {
        Matcher value = Pattern.compile(" value=\"([^\"]*)\"").matcher(input.group(2));
        fields.put(input.group(1), value.find() ? value.group(1) : tick ? "on" : "");
      }
    }
    Matcher choice = CHOICE.matcher(page.body());
    while (choice.find()) {
      Matcher chosen = CHOSEN.matcher(choice.group(2));
      Matcher first = FIRST.matcher(choice.group(2));
      boolean isChosen = chosen.find();
      fields.put(choice.group(1), isChosen ? chosen.group(1) : first.find() ? first.group(1) : "");
    }
    return fields;
  }

  private String newest() {
    return drafts.newest(MARSH).orElseThrow().file();
  }

  @Test
  void a_form_that_is_saved_untouched_keeps_every_rule_of_the_file() {
    Visitor officer = signedIn(Role.RETURNING_OFFICER);
    Map<String, String> fields = form(officer.get(PAGE));
    fields.put("reason", "A look at it");

    assertThat(officer.submit(PAGE, PAGE, fields).statusCode()).isEqualTo(302);

    assertThat(newest()).isEqualTo(FILE);
  }

  @Test
  void one_number_is_changed_deep_within_a_rule_and_the_rest_stays() {
    Visitor officer = signedIn(Role.RETURNING_OFFICER);
    Map<String, String> fields = form(officer.get(PAGE));
    fields.put("threshold.1.1.0.number", "4");
    fields.put("constraint.1.at-most", "2");
    fields.put("reason", "The conference decided");

    assertThat(officer.submit(PAGE, PAGE, fields).statusCode()).isEqualTo(302);

    assertThat(newest())
        .contains("# written by hand")
        .isEqualTo(FILE.replace("bodies: 3", "bodies: 4").replace("at-most: 3", "at-most: 2"));
  }

  @Test
  void parts_are_added_nested_and_removed_by_buttons_and_nothing_is_saved_by_them() {
    Visitor officer = signedIn(Role.RETURNING_OFFICER);
    Map<String, String> fields = form(officer.get(PAGE));
    fields.put("rearrange", "remove threshold.0");
    fields = form(officer.submit(PAGE, PAGE, fields));
    assertThat(fields)
        .containsEntry("threshold.0.0.number", "2.5")
        .doesNotContainKey("threshold.1.what");

    fields.put("rearrange", "nest candidates");
    fields = form(officer.submit(PAGE, PAGE, fields));
    fields.put("candidates.1.join", "any");
    fields.put("candidates.1.0.what", "office");
    fields.put("candidates.1.0.name", "secretary");
    fields.put("candidates.1.1.what", "age");
    fields.put("candidates.1.1.least", "18");
    fields.put("candidates.1.1.when", "2020-08-01");
    fields.put("rearrange", "add candidates.1");
    fields = form(officer.submit(PAGE, PAGE, fields));
    fields.put("candidates.1.2.what", "list");
    fields.put("candidates.1.2.name", "life-members");
    assertThat(drafts.newest(MARSH).orElseThrow().number()).isEqualTo(1);

    fields.put("reason", "The conference decided");
    assertThat(officer.submit(PAGE, PAGE, fields).statusCode()).isEqualTo(302);
    assertThat(newest())
        .contains(
            """
                - any-of:
                    - office: secretary
                    - age: {at-least: 18, at: 2020-08-01}
                    - list: life-members
            """
                .indent(2)
                .stripTrailing())
        .doesNotContain("bodies: 5");
  }

  @Test
  void a_rule_within_a_rule_is_said_in_words_that_cannot_be_misread() {
    Visitor officer = signedIn(Role.RETURNING_OFFICER);
    assertThat(officer.get(DESK + "/preview").body().replaceAll("\\s+", " "))
        .contains(
            "five branches or both 2.5% of all unions and either three branches or 200,000 members")
        .contains(
            "have joined on or before Wednesday 31 January 2018 or both have joined on or before"
                + " Thursday 31 January 2019 and either hold the office of councillor or be on the"
                + " list of conference delegates");
  }
}
