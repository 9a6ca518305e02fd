package org.hustings.browser;

import org.junit.jupiter.api.Test;

/// The returning officer, and those who look over their shoulder.
class DefiningAnElectionTest extends Journey {
  @Test
  void a_file_with_faults_is_explained_line_by_line_then_mended_previewed_and_published() {
    Person officer = become("Rowan Ashby", Screen.DESK).opens("/staff/elections");
    officer.presses("New election");
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
  void a_scrutineer_is_told_that_defining_elections_is_not_theirs() {
    Person scrutineer = become("Piotr Nolan", Screen.TABLET).opens("/staff/elections/new");
    scrutineer.doesNotSee("First contest");
  }
}
