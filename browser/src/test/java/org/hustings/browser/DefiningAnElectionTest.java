package org.hustings.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The returning officer, and those who look over their shoulder.
class DefiningAnElectionTest extends Journey {
  @Test
  void a_file_with_faults_is_explained_line_by_line_then_mended_previewed_and_published() {
    Person officer = become("Rowan Ashby", Screen.DESK).opens("/staff/elections");
    officer.presses("New election").follows("Begin with nothing filled in instead");
    officer
        .fills("Title", "Harbour Club elections 2020")
        .fills("Short name", "harbour-2020")
        .fills("Organisation", "Harbour Club")
        .fills("Time zone", "Europe/London");
    officer.page().locator("#name").fill("Committee");
    officer.page().locator("#contest").fill("committee");
    officer.fills("Seats", "3").presses("Begin");

    String file =
        Waterside.definition()
            .replace("waterside-2020", "harbour-2020")
            .replace("Waterside Society", "Harbour Club");
    officer.opens("/staff/elections/harbour-2020/file");
    officer.fills("YAML", file.replace("seats: 3", "seats: none")).presses("Check only");
    officer.sees("What is wrong in the file", "Line 18, column 12");
    officer.fills("YAML", file).fills("Why you change it", "The committee decided");
    officer.presses("Save as a draft");

    somebodyAt(Screen.TABLET).opens("/").doesNotSee("Harbour Club");
    officer.opens("/staff/elections/harbour-2020/preview").sees("Three seats");
    officer.opens("/staff/elections/harbour-2020/publish");
    officer.fills("Reason", "As the committee decided");
    officer.ticks("I have looked at it and it is as decided").presses("Publish");
    somebodyAt(Screen.TELEPHONE)
        .opens("/")
        .follows("Harbour Club elections 2020")
        .sees("Committee");
  }

  @Test
  void a_change_of_the_timetable_is_announced_to_everybody_with_its_reason() {
    waterside();
    Person reader = somebodyAt(Screen.TELEPHONE).opens("/elections/waterside-2020/timetable");
    reader.sees("Sunday 27 September 2020").doesNotSee("The halls were closed");

    Person officer = become("Rowan Ashby", Screen.DESK);
    officer.opens("/staff/elections/waterside-2020/timetable");
    officer.page().locator("[name='date.nominations-close']").fill("2020-09-30");
    officer.fills("Why you change it", "The halls were closed").presses("Save as a draft");
    reader.opens("/elections/waterside-2020/timetable").doesNotSee("30 September");
    officer.opens("/staff/elections/waterside-2020/publish");
    officer.fills("Reason", "The halls were closed");
    officer.ticks("I have looked at it and it is as decided").presses("Publish");

    reader.opens("/elections/waterside-2020/timetable");
    reader.sees("Wednesday 30 September 2020", "Reason: The halls were closed");
    reader.follows("All notices of this election").sees("The halls were closed");
    assertThat(reader.downloads("/elections/waterside-2020/timetable.ics")).contains("20200930");
  }
}
