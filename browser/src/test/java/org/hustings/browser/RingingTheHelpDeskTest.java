package org.hustings.browser;

import org.junit.jupiter.api.Test;

/// Somebody rings the help desk, whose ballot has not come.
class RingingTheHelpDeskTest extends Journey {
  private static final String DESK = "/help-desk/wrenford-council-2020";

  @Test
  void whoever_rings_is_found_asked_and_sent_the_ballot_again() {
    Person desk = become("Hana Moss", Screen.TELEPHONE).opens("/account").follows("Help desk");
    desk.follows("Wrenford Society, council election 2020").isOn("Find an elector");
    desk.awaits(DESK, "Name, number, postcode or address").looksWithCare();
    desk.fills("Name, number, postcode or address", "marchbanks quay").presses("Find");
    desk.sees("h…@wrenford.example").doesNotSee("61 Quay Side").looksWithCare();
    desk.follows("Hugh Marchbanks").sees("Whether a vote has come in is told once").looksWithCare();
    desk.fills("Which branch are you in?", "aldergate").fills("Postcode", "zz81zz");
    desk.presses("Compare the answers").sees("The caller has passed", "No vote.").looksWithCare();
    desk.presses("Send it by e-mail").sees("The ballot is sent again to the address on the roll");

    become("Rowan Ashby", Screen.DESK)
        .opens("/staff/help-desk")
        .sees("Hana Moss: 3 people looked up")
        .looksWithCare();
  }
}
