package org.hustings.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// A member of the Quayside Union with a code in their hand.
class VotingTest extends Journey {
  private static final String[] NINE = {
    "Cerys Maddock",
    "Ada Thornbury",
    "Zora Lightfoot",
    "Idris Vaughan",
    "Kofi Asante-Bell",
    "Hester Quill",
    "Roisin Delahunty",
    "Tobias Wetherby",
    "Effie Marchbanks"
  };

  private Person comesWithLink(Person voter, String... contests) {
    return voter.opens("/vote/" + quayside().packFor(contests)).presses("Open my ballot papers");
  }

  @Test
  void on_a_telephone_nine_of_forty_are_ranked_put_in_order_looked_over_and_cast() {
    Person voter = comesWithLink(somebodyAt(Screen.TELEPHONE), "executive", "delegates");
    voter.sees("You have two ballot papers").looksAgain();
    voter.button("Begin with Executive committee").click();
    BallotOnScreen paper = new BallotOnScreen(voter, "executive").taps(NINE);
    paper.shows("1 Cerys Maddock", "9 Effie Marchbanks");
    assertThat(voter.page().locator("#live")).hasText("Effie Marchbanks, 9th preference.");
    paper.taps("Idris Vaughan");
    voter.looksAgain();
    paper.moves("Idris Vaughan", "Up").moves("Idris Vaughan", "Up");
    paper.shows("2 Idris Vaughan", "3 Ada Thornbury", "4 Zora Lightfoot");

    voter.button("Put in order").click();
    Locator order = voter.page().locator("#paper-executive .order");
    order.getByLabel("Move Effie Marchbanks to").selectOption("1st");
    order.getByLabel("Remove Hester Quill").click();
    voter.looksAgain();
    assertThat(order.locator(".name").first()).hasText("Effie Marchbanks");
    voter.button("Back to the names").click();
    paper.shows("1 Effie Marchbanks", "2 Cerys Maddock", " Hester Quill");
    voter.button("Undo").click();
    paper.shows("7 Hester Quill");

    voter.button("Next: Conference delegates").click();
    new BallotOnScreen(voter, "delegates").crosses("Ada Thornbury", "Cerys Maddock");
    voter.presses("Review").isOn("Look over your vote");
    Locator choices = voter.page().locator("section:has(#paper-executive-title) li");
    assertThat(choices).hasCount(9);
    assertThat(choices.first()).hasText("Effie Marchbanks");
    voter.sees("Once your vote is cast it cannot be changed.");
    voter.presses("Cast my vote").isOn("Your vote is in the box");
    String tracker = voter.page().locator(".tracker-code").innerText();
    voter.opens("/vote/papers").isOn("You have voted already");
    voter.follows("Show my receipt").sees(tracker);
    quayside().isListed(tracker);
    voter.follows("in the list of sealed ballots").sees(tracker);
  }

  @Test
  void a_search_narrows_the_list_and_the_statement_is_a_tap_away() {
    Person voter = comesWithLink(somebodyAt(Screen.TELEPHONE), "executive");
    voter.fills("Find a candidate", "feather");
    BallotOnScreen paper = new BallotOnScreen(voter, "executive");
    assertThat(voter.page().locator(".ballot-line:visible")).hasCount(1);
    paper.candidate("Leocadia").locator("summary").click();
    voter.sees("open the books to every member").looksAgain();
    voter.fills("Find a candidate", "");
    assertThat(voter.page().locator(".ballot-line:visible")).hasCount(40);
  }

  @Test
  void one_cross_too_many_is_refused_and_it_says_why() {
    Person voter = comesWithLink(somebodyAt(Screen.TELEPHONE), "delegates");
    BallotOnScreen paper = new BallotOnScreen(voter, "delegates");
    paper.crosses("Abel Fairlie", "Ada Thornbury", "Anwen Pryce", "Cerys Maddock");
    voter.sees("4 of 4 used.").looksAgain();
    paper.crosses("Caspian Dray");
    voter.sees("Votes used: 4 of 4. Take one back to vote for Caspian Dray.");
    assertThat(paper.candidate("Caspian Dray").locator("input")).not().isChecked();
  }

  @Test
  void the_only_cross_moves_to_whoever_is_tapped_last() {
    Person voter = comesWithLink(somebodyAt(Screen.TELEPHONE), "treasurer");
    BallotOnScreen paper = new BallotOnScreen(voter, "treasurer");
    paper.crosses("Dara Finnegan", "Effie Marchbanks");
    voter.sees("1 of 1 used.");
    assertThat(paper.candidate("Dara Finnegan").locator("input")).not().isChecked();
    assertThat(paper.candidate("Effie Marchbanks").locator("input")).isChecked();
  }

  @Test
  void with_a_mouse_the_order_can_be_dragged() {
    Person voter = comesWithLink(somebodyAt(Screen.DESK), "executive");
    BallotOnScreen paper = new BallotOnScreen(voter, "executive");
    paper.taps("Cerys Maddock", "Ada Thornbury", "Zora Lightfoot");
    Locator order = voter.page().locator("#paper-executive .order li");
    order.nth(2).locator(".handle").dragTo(order.first().locator(".name"));
    paper.shows("1 Zora Lightfoot", "2 Cerys Maddock", "3 Ada Thornbury");
  }

  @Test
  void without_script_the_boxes_take_numbers_and_a_doubled_one_is_explained() {
    Person voter = comesWithLink(somebodyWithoutScript(), "executive", "treasurer");
    voter.fills("Ada Thornbury", "1").fills("Idris Vaughan", "1").presses("Review");
    voter.sees("There is a problem", "both have preference 1: give each their own.");
    voter.fills("Idris Vaughan", "2").presses("Review").isOn("Look over your vote");
    voter.sees("You do not vote in this contest.");
    voter.presses("Change Treasurer");
    assertThat(voter.page().getByLabel("Ada Thornbury").first()).hasValue("1");
    voter.page().locator("#paper-treasurer").getByLabel("Effie Marchbanks").check();
    voter.presses("Review").presses("Cast my vote");
    voter.isOn("Your vote is in the box");
  }

  @Test
  void the_keyboard_alone_ranks_moves_looks_over_and_casts() {
    String code = quayside().packFor("executive").toLowerCase(Locale.ROOT).replace("-", " ");
    Person voter = somebodyAt(Screen.DESK).opens("/vote").reaches("Part 1 of your code");
    voter.page().keyboard().type(code);
    voter.arrives(() -> voter.types("Enter")).isOn("Quayside Union elections 2020");
    voter.reaches("Ada Thornbury, not ranked").types("Enter");
    voter.reaches("Cerys Maddock, not ranked").types("Space").types("Space");
    voter.reaches("Up Cerys Maddock").types("Enter");
    new BallotOnScreen(voter, "executive").shows("1 Cerys Maddock", "2 Ada Thornbury");
    assertThat(voter.page().locator("#live")).hasText("Cerys Maddock, now 1st preference.");
    voter.arrives(() -> voter.reaches("Review").types("Enter")).isOn("Look over your vote");
    voter.arrives(() -> voter.reaches("Cast my vote").types("Enter"));
    voter.isOn("Your vote is in the box");
  }

  @Test
  void what_is_marked_outlives_a_lost_connection_and_a_reload_and_goes_with_the_vote() {
    Person voter = comesWithLink(somebodyAt(Screen.TELEPHONE), "executive");
    BallotOnScreen paper = new BallotOnScreen(voter, "executive").taps("Cerys Maddock");
    voter.browser().setOffline(true);
    voter.sees("There is no connection. Go on");
    paper.taps("Ada Thornbury");
    voter.button("Review").click();
    voter.sees("The site cannot be reached just now. Nothing is lost").looksAgain();
    voter.browser().setOffline(false);
    voter.arrives(() -> voter.page().reload());
    voter.sees("Here is what you had marked before on this device.");
    paper.shows("1 Cerys Maddock", "2 Ada Thornbury");
    voter.presses("Review").presses("Cast my vote").isOn("Your vote is in the box");
    assertThat((String) voter.page().evaluate("Object.keys(localStorage).join()")).isEmpty();
  }

  @Test
  void a_reload_after_a_change_finds_what_was_marked_last() {
    Person voter = comesWithLink(somebodyAt(Screen.TELEPHONE), "executive");
    BallotOnScreen paper = new BallotOnScreen(voter, "executive").taps("Cerys Maddock");
    voter.presses("Review").presses("Change Executive committee");
    paper.taps("Ada Thornbury");
    voter.arrives(() -> voter.page().reload());
    paper.shows("1 Cerys Maddock", "2 Ada Thornbury");
  }

  @Test
  void a_cast_that_the_connection_breaks_is_tried_again_by_itself_and_counts_once() {
    Person voter = comesWithLink(somebodyAt(Screen.TELEPHONE), "executive");
    new BallotOnScreen(voter, "executive").taps("Cerys Maddock");
    voter.presses("Review");
    long before = quayside().votesIn();
    // the vote arrives, and the answer gets lost
    voter
        .page()
        .route(
            "**/vote/cast",
            route -> {
              route.fetch();
              route.abort();
              voter.page().unroute("**/vote/cast");
            });
    voter.arrives(() -> voter.button("Cast my vote").click()).isOn("Your vote is in the box");
    assertThat(quayside().votesIn()).isEqualTo(before + 1);
  }

  @Test
  void a_double_click_casts_one_vote() {
    Person voter = comesWithLink(somebodyAt(Screen.DESK), "executive");
    new BallotOnScreen(voter, "executive").taps("Cerys Maddock");
    voter.presses("Review");
    long before = quayside().votesIn();
    voter.arrives(() -> voter.button("Cast my vote").dblclick()).isOn("Your vote is in the box");
    assertThat(quayside().votesIn()).isEqualTo(before + 1);
  }

  @Test
  void a_cleared_device_knows_neither_code_nor_marks() {
    Person voter = comesWithLink(somebodyAt(Screen.TELEPHONE), "executive");
    new BallotOnScreen(voter, "executive").taps("Cerys Maddock");
    voter.presses("Clear this device").isOn("This device is cleared");
    assertThat((String) voter.page().evaluate("Object.keys(localStorage).join()")).isEmpty();
    voter.opens("/vote/papers").isOn("Vote");
  }
}
