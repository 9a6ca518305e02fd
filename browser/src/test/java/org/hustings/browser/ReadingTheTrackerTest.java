package org.hustings.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A journalist on 3 August 2020, who is nobody's member and signs in nowhere.
class ReadingTheTrackerTest extends Journey {
  private static final String TRACKER = "/elections/nec-2020/clp-representatives/nominations";

  @Test
  void whoever_comes_finds_from_the_first_page_who_nominated_whom() {
    Person journalist = somebodyAt(Screen.DESK);
    journalist.opens("/").follows("NEC elections 2020").isOn("NEC elections 2020");
    journalist.follows("35 nominations so far");
    journalist
        .sees("4 local parties have nominated.", "35 nominations for 21 candidates.")
        .sees("Last updated: 4.30pm, Monday 3rd August.")
        .sees("Ann Black – 3 nominations (backed by Labour to Win and Open Labour)", "3 of 5 CLPs");
    journalist.follows("Ann Black").isOn("Ann Black").sees("Midlothian North and Musselburgh CLP");
  }

  @Test
  void the_list_is_narrowed_to_whom_one_group_backs() {
    Person journalist = somebodyAt(Screen.TABLET);
    journalist.opens(TRACKER).unfolds("Choose what to see");
    journalist.chooses("Recommended by", "Open Labour").presses("Show these");
    journalist.sees("Ann Black", "Jermain Jackman").doesNotSee("Luke Akehurst");
  }

  @Test
  void the_list_is_put_in_order_of_nominations() {
    Person journalist = somebodyAt(Screen.TELEPHONE);
    journalist.opens(TRACKER + "?sort=number");
    assertThat(journalist.page().locator(".candidate h2").first())
        .containsText("Ann Black – 3 nominations");
  }

  @Test
  void before_the_first_meeting_nobody_had_been_nominated() {
    Person journalist = somebodyAt(Screen.TABLET);
    journalist.opens(TRACKER + "?as-at=2020-07-12T12:00");
    journalist.sees("No nominations have been recorded yet.").doesNotSee("Ann Black – 3");
    journalist.follows("See the latest").sees("Ann Black – 3 nominations");
  }

  @Test
  void a_local_party_has_a_page_of_what_it_nominated() {
    Person journalist = somebodyAt(Screen.TELEPHONE);
    journalist.opens("/units/broxtowe-clp/nominations").isOn("Nominations by Broxtowe CLP");
    journalist.sees("Crispin Flintoff", "Ann Henderson").doesNotSee("Luke Akehurst");
  }

  @Test
  void the_record_can_be_taken_away_as_text_table_data_and_feed() {
    Person journalist = somebodyAt(Screen.DESK);
    assertThat(journalist.downloads(TRACKER + ".txt"))
        .contains("Luke Akehurst – 1 nomination (backed by Labour to Win)");
    assertThat(journalist.downloads(TRACKER + ".csv").lines()).hasSize(36);
    assertThat(journalist.downloads(TRACKER + ".json")).contains("\"Ann Black\"");
    assertThat(journalist.downloads(TRACKER + ".atom")).contains("<feed");
    assertThat(journalist.downloads("/elections/nec-2020/timetable.ics"))
        .startsWith("BEGIN:VCALENDAR");
  }

  @Test
  void reading_leaves_no_cookie() {
    Person journalist = somebodyAt(Screen.DESK);
    journalist.opens("/").opens(TRACKER).opens("/elections/nec-2020/timetable");
    assertThat(journalist.browser().cookies()).isEmpty();
  }
}
