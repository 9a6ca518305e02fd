package org.hustings.server.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.hustings.definition.ElectionId;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Role;
import org.hustings.server.audit.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The scrutineer reads every version of a definition and how ballots are sent out, and changes
/// nothing.
class ScrutineerAtTheDeskTest extends ServerTest {
  private static final ElectionId NEC = new ElectionId("nec-2020");
  private static final String DESK = "/staff/elections/" + NEC;

  @Autowired private Drafts drafts;

  @BeforeEach
  void begin_with_a_public_version_and_a_draft_after_it() throws IOException {
    begin_with_empty_tables();
    String file = Files.readString(Path.of("..", "examples", "nec-2020.yaml"));
    Actor officer = new Actor("member:1");
    drafts.save(NEC, 0, file, officer, "from the rule book");
    drafts.publish(NEC, 1, officer, "agreed");
    drafts.save(NEC, 1, file.replace("seats: 9", "seats: 8"), officer, "proposed");
  }

  @Test
  void a_scrutineer_finds_and_reads_the_draft_from_their_account() {
    Visitor scrutineer = signedIn(Role.SCRUTINEER);

    assertThat(scrutineer.get("/account").body()).contains("href=\"/staff/elections\"");
    assertThat(scrutineer.get("/staff/elections").body())
        .contains("NEC elections 2020")
        .doesNotContain("New election");
    assertThat(scrutineer.get(DESK).body()).contains("proposed", DESK + "/file");
    assertThat(scrutineer.get(DESK + "/preview").body()).contains("Eight seats");
    for (String page : new String[] {"", "/file", "/preview", "/dispatch"}) {
      HttpResponse<String> answer = scrutineer.get(DESK + page);
      assertThat(answer.statusCode()).as(page).isEqualTo(200);
      assertThat(answer.body()).as(page).doesNotContain("action=\"" + DESK);
    }
    assertThat(scrutineer.get(DESK + "/file").body()).contains("seats: 8");
  }

  @Test
  void whatever_form_a_scrutineer_sends_nothing_is_changed() {
    Visitor scrutineer = signedIn(Role.SCRUTINEER);
    Map<String, String> sent =
        Map.of(
            "base",
            "2",
            "reason",
            "x",
            "file",
            "x",
            "markdown",
            "x",
            "action",
            "save",
            "number",
            "2",
            "confirmed",
            "on",
            "title",
            "T",
            "organisation",
            "O",
            "rearrange",
            "add voters");
    for (String form :
        new String[] {
          "/file",
          "/details",
          "/timetable",
          "/contests/treasurer",
          "/new-contest",
          "/guide",
          "/publish",
          "/dispatch/papers",
          "/dispatch/plan",
          "/dispatch/start",
          "/dispatch/remind"
        }) {
      assertThat(scrutineer.submit("/account", DESK + form, sent).statusCode())
          .as(form)
          .isEqualTo(403);
    }
    assertThat(drafts.newest(NEC).orElseThrow().number()).isEqualTo(2);
  }

  @Test
  void an_upload_without_a_file_is_refused_as_a_request_not_as_a_fault_of_ours() {
    Visitor staff = signedIn(Role.STAFF);
    Map<String, String> sent = Map.of("part", "units");
    assertThat(staff.submit("/account", "/staff/register/import", sent).statusCode())
        .isEqualTo(415);
  }
}
