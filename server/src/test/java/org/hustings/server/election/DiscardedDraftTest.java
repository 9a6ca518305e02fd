package org.hustings.server.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.definition.ElectionId;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Role;
import org.hustings.server.audit.Actor;
import org.hustings.server.nomination.Fenland;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DiscardedDraftTest extends ServerTest {
  private static final ElectionId FENLAND = Fenland.COMMITTEE.election();
  private static final Actor COLLEAGUE = new Actor("test:colleague");
  private static final String KEPT = "/staff/discarded-drafts";

  @Autowired private Fenland fenland;
  @Autowired private Drafts drafts;
  private Visitor officer = visitor();
  private int published;
  private String inForce = "";

  @BeforeEach
  void publish() {
    begin_with_empty_tables();
    fenland.publish();
    officer = signedIn(Role.STAFF);
    published = drafts.newest(FENLAND).orElseThrow().number();
    inForce = drafts.newest(FENLAND).orElseThrow().file();
  }

  private HttpResponse<String> discard(ElectionId election, int newest, String reason) {
    String path = "/staff/elections/" + election + "/discard";
    return officer.submit(path, path, Map.of("newest", Integer.toString(newest), "reason", reason));
  }

  private HttpResponse<String> restore() {
    Matcher button = Pattern.compile(KEPT + "/\\d+").matcher(officer.get(KEPT).body());
    assertThat(button.find()).isTrue();
    return officer.submit(KEPT, button.group(), Map.of());
  }

  @Test
  void a_draft_after_what_is_public_goes_and_its_number_is_not_given_again() {
    drafts.save(FENLAND, published, inForce.replace("seats: 3", "seats: 4"), COLLEAGUE, "perhaps");
    assertThat(discard(FENLAND, published + 1, "").body()).contains("Say why");
    assertThat(discard(FENLAND, published, "no").body()).contains("saved or published meanwhile");

    assertThat(discard(FENLAND, published + 1, "The committee said no.").statusCode())
        .isEqualTo(302);

    assertThat(drafts.newest(FENLAND).orElseThrow().number()).isEqualTo(published);
    assertThat(drafts.save(FENLAND, published, inForce + "# again", COLLEAGUE, "another").number())
        .isEqualTo(published + 2);
  }

  @Test
  void what_was_thrown_away_is_had_back_as_the_newest_for_thirty_days() {
    String wanted = inForce.replace("seats: 3", "seats: 4");
    drafts.save(FENLAND, published, wanted, COLLEAGUE, "perhaps");
    discard(FENLAND, published + 1, "by mistake");
    drafts.save(FENLAND, published, inForce + "# meanwhile", COLLEAGUE, "another");

    assertThat(restore().statusCode()).isEqualTo(302);

    assertThat(drafts.newest(FENLAND).orElseThrow().file()).isEqualTo(wanted);
    assertThat(drafts.newest(FENLAND).orElseThrow().number()).isEqualTo(published + 3);
    assertThat(officer.get(KEPT).body()).contains("None in the last 30 days.");

    discard(FENLAND, published + 3, "after all");
    clock.moveTo(clock.instant().plus(Duration.ofDays(31)));
    officer = signedIn(Role.STAFF);
    assertThat(officer.get(KEPT).body()).contains("None in the last 30 days.");
  }

  @Test
  void an_election_that_was_never_published_goes_whole_and_what_is_public_never() {
    ElectionId other = new ElectionId("fenland-2021");
    drafts.save(other, 0, inForce.replace("fenland-2020", "fenland-2021"), COLLEAGUE, "begun");
    drafts.save(other, 1, inForce.replace("fenland-2020", "fenland-2021"), COLLEAGUE, "more");

    discard(other, 2, "The wrong year.");

    assertThat(drafts.newest(other)).isEmpty();
    assertThat(officer.get("/staff/elections").body()).doesNotContain("fenland-2021");
    assertThat(officer.get("/staff/elections/" + other).statusCode()).isEqualTo(404);
    assertThat(officer.get("/staff/elections/fenland-2020/discard").body())
        .contains("There is no draft: what is public cannot be thrown away.");
    assertThat(get("/elections/fenland-2020").statusCode()).isEqualTo(200);
    restore();
    assertThat(drafts.newest(other).orElseThrow().number()).isEqualTo(2);
  }
}
