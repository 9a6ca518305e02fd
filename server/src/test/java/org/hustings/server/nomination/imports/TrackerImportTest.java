package org.hustings.server.nomination.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.hustings.server.ServerTest;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.Recording;
import org.hustings.server.election.PublicContests;
import org.hustings.server.nomination.Fenland;
import org.hustings.server.nomination.Nomination;
import org.hustings.server.nomination.Nominations;
import org.hustings.server.nomination.Recorder;
import org.hustings.server.nomination.text.TrackerText;
import org.hustings.server.nomination.text.TrackerTextReader;
import org.hustings.server.organisation.unit.Units;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TrackerImportTest extends ServerTest {
  private static final String PAGE =
      """
      Last updated: 4.30pm, Monday 3rd August.

      Ada Amber – 2 nominations (backed by the Oak League and Elm Club)

      Bay branch

      Cove branch

      Bo Brook – 2 nominations (backed by Elm Club)

      Bay branch\
      """;

  @Autowired private Fenland fenland;
  @Autowired private PublicContests contests;
  @Autowired private TrackerImport trackerImport;
  @Autowired private Nominations nominations;
  @Autowired private Candidacies candidacies;
  @Autowired private Recorder recorder;
  @Autowired private Units units;

  @BeforeAll
  void publish() {
    fenland.publish();
    fenland.branch("Bay", "North");
  }

  private PublicContests.Defined committee() {
    return contests.find(Fenland.COMMITTEE).orElseThrow();
  }

  private Plan carryOut(String page) {
    Recording from = new Recording(Fenland.RETURNING_OFFICER, "a page kept by hand", START);
    return trackerImport.carryOut(committee(), read(page), from);
  }

  private static TrackerText read(String page) {
    return TrackerTextReader.read(page.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  @Order(1)
  void a_plan_says_what_would_change_and_changes_nothing() {
    Plan plan = trackerImport.plan(committee(), read(PAGE));
    assertThat(plan.words())
        .containsExactly(
            "Contest: Committee (fenland-2020/committee).",
            "New body: Cove branch",
            "New candidate: Ada Amber",
            "New candidate: Bo Brook",
            "New campaign group: Oak League",
            "New campaign group: Elm Club",
            "To add: 3 nominations, 3 endorsements. Already on record: 0 nominations.");
    assertThat(plan.discrepancies()).hasSize(2);
    assertThat(candidacies.in(Fenland.COMMITTEE, clock.instant())).isEmpty();
  }

  @Test
  @Order(2)
  void taken_in_the_page_is_on_record_and_prints_as_it_was_with_numbers_that_are_counted() {
    carryOut(PAGE);
    String list = PAGE.substring(PAGE.indexOf("Ada Amber"));
    assertThat(get("/elections/fenland-2020/committee/nominations.txt").body())
        .isEqualTo(
            "Last updated: 4.30pm, Monday 3rd August.\n\n"
                + list.replace("Bo Brook – 2 nominations", "Bo Brook – 1 nomination"));
    assertThat(units.all()).hasSize(2);
  }

  @Test
  @Order(3)
  void a_second_time_nothing_changes() {
    assertThat(carryOut(PAGE).isEmpty()).isTrue();
    assertThat(nominations.in(Fenland.COMMITTEE, clock.instant())).hasSize(3);
  }

  @Test
  @Order(3)
  void another_apostrophe_case_or_space_in_a_name_is_nobody_new() {
    Plan plan = trackerImport.plan(committee(), read(PAGE.replace("Ada Amber", "ADA  amber")));

    assertThat(plan.words()).noneMatch(line -> line.startsWith("New candidate"));
  }

  @Test
  @Order(4)
  void what_the_returning_officer_took_off_the_record_is_not_put_back() {
    Nomination first = nominations.in(Fenland.COMMITTEE, clock.instant()).getFirst();
    recorder.withdraw(first, "no quorum", Fenland.RETURNING_OFFICER);
    Plan plan = carryOut(PAGE);
    assertThat(plan.takenOff()).singleElement().asString().endsWith("since: no quorum");
    assertThat(nominations.in(Fenland.COMMITTEE, clock.instant())).hasSize(2);
  }

  @Test
  @Order(5)
  void a_page_that_breaks_a_rule_is_refused_whole() {
    String over =
        """
        Di Dell – 1 nomination
        Dune branch
        Ed Esk – 1 nomination
        Dune branch
        Flo Fen – 1 nomination
        Dune branch
        """;
    assertThatThrownBy(() -> carryOut(over))
        .hasMessageStartingWith("Dune branch: branches nominate at most 2 candidates each");
    assertThat(units.all()).hasSize(2);
  }
}
