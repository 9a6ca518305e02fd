package org.hustings.server.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hustings.definition.ElectionId;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Role;
import org.hustings.server.audit.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TaskListTest extends ServerTest {
  private static final Actor COLLEAGUE = new Actor("member:1");
  private static int elections;

  @Autowired private Drafts drafts;

  private String begun(Visitor officer) {
    String name = "to-do-" + ++elections;
    officer.submit(
        "/staff/elections/new",
        "/staff/elections/new",
        Map.of(
            "start", "committee",
            "title", "Committee elections",
            "short", name,
            "first", "2020-09-01",
            "contests", "Committee members, 6",
            "organisation", "The Society",
            "sending", "email-else-post",
            "zone", "Europe/London"));
    return name;
  }

  private static String tasks(Visitor officer, String name) {
    String page = officer.get("/staff/elections/" + name).body().replaceAll("\\s+", " ");
    int from = page.indexOf("<section aria-labelledby=\"tasks\">");
    return page.substring(from, page.indexOf("</section>", from));
  }

  @Test
  void before_it_is_public_the_last_task_is_to_publish_it() {
    Visitor officer = signedIn(Role.RETURNING_OFFICER);
    String list = tasks(officer, begun(officer));
    assertThat(list).contains("Not published. Nobody can see this yet.", "left.");
    assertThat(list.substring(list.lastIndexOf("<li>"))).contains("Publish");
    assertThat(list)
        .contains(
            "What is elected, by whom and how it is counted</a> <span class=\"task-state\">Done");
  }

  @Test
  void once_it_is_public_each_task_says_what_it_waits_for_and_by_when_it_is_due() {
    Visitor officer = signedIn(Role.RETURNING_OFFICER);
    String name = begun(officer);
    drafts.publish(new ElectionId(name), 1, COLLEAGUE, "for the test");
    assertThat(tasks(officer, name))
        .contains(
            "Published. Nominations open",
            "Freeze the roll",
            "before: Dispatch of ballots begins, Friday 2 October 2020, 9am",
            "Not yet: waits for “Deadline for candidates to accept nomination”",
            "Not yet: the ballot papers are not settled",
            "Not yet: waits for “The ballot closes”",
            "Not yet: the votes are not counted");
  }

  @Test
  void whoever_comes_back_from_a_task_finds_it_again() {
    Visitor officer = signedIn(Role.RETURNING_OFFICER);
    String name = begun(officer);
    String desk = "/staff/elections/" + name;
    assertThat(officer.get(desk).body()).doesNotContain("autofocus");
    assertThat(officer.follow("http://localhost" + desk + "/timetable", desk).body())
        .contains("<a href=\"" + desk + "/timetable\" autofocus>");
    assertThat(officer.follow("%%%", desk).body()).doesNotContain("autofocus");
  }

  @Test
  void every_task_leads_to_a_page_that_opens() {
    for (Role role : new Role[] {Role.RETURNING_OFFICER, Role.STAFF}) {
      Visitor official = signedIn(role);
      String name = begun(official);
      opensEach(official, name);
      drafts.publish(new ElectionId(name), 1, COLLEAGUE, "for the test");
      opensEach(official, name);
    }
  }

  private static void opensEach(Visitor official, String name) {
    List<String> addresses =
        Pattern.compile("href=\"([^\"]+)\"")
            .matcher(tasks(official, name))
            .results()
            .map(link -> link.group(1))
            .distinct()
            .toList();
    assertThat(addresses).hasSizeGreaterThan(3);
    assertThat(addresses)
        .allSatisfy(address -> assertThat(official.get(address).statusCode()).isEqualTo(200));
  }

  @Test
  void a_scrutineer_has_nothing_to_do_here() {
    String name = begun(signedIn(Role.RETURNING_OFFICER));
    assertThat(signedIn(Role.SCRUTINEER).get("/staff/elections/" + name).body())
        .doesNotContain("What is to be done");
  }
}
