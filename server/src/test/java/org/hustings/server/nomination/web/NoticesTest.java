package org.hustings.server.nomination.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.hustings.server.ServerTest;
import org.hustings.server.nomination.Fenland;
import org.hustings.server.organisation.Provenance;
import org.hustings.server.organisation.Today;
import org.hustings.server.organisation.officer.Officer;
import org.hustings.server.organisation.officer.Officers;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.platform.KeptMail;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class NoticesTest extends ServerTest {
  @Autowired private Fenland fenland;
  @Autowired private Officers officers;
  @Autowired private Today today;

  @Test
  void a_change_of_the_timetable_is_announced_with_what_was_and_what_is() {
    fenland.publish();
    Unit branch = fenland.branch("Sluice", null);
    officers.record(
        new Officer(
            0, branch.id(), "secretary", "Sam", null, "sam@sluice.example", null, null, null),
        Provenance.byHand(Fenland.SECRETARY, today.day(), "a test"));
    clock.moveTo(START.plusSeconds(3600));
    fenland.move("2020-09-27T12:00", "2020-09-30T12:00", "a holiday");
    String sentence =
        "Nominations close: moved from Sunday 27 September 2020, 12 noon to Wednesday 30 September"
            + " 2020, 12 noon.";
    for (String page : new String[] {"", "/committee", "/timetable", "/notices", "/notices.atom"}) {
      assertThat(get("/elections/fenland-2020" + page).body())
          .describedAs(page)
          .contains(sentence, "a holiday");
    }
    assertThat(get("/elections/fenland-2020?as-at=2020-08-03T16:45").body())
        .doesNotContain(sentence);
    mail.awaitLetters(1);
    assertThat(mail.letters())
        .filteredOn(letter -> letter.to().equals("sam@sluice.example"))
        .extracting(KeptMail.Letter::text)
        .singleElement()
        .asString()
        .contains("Reason: a holiday", "/elections/fenland-2020/timetable");
    clock.moveTo(START.plusSeconds(20 * 86_400));
    assertThat(get("/elections/fenland-2020/committee").body()).doesNotContain(sentence);
  }
}
