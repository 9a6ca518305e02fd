package org.hustings.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.server.account.ElectionRoles;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;
import org.hustings.server.audit.Actor;
import org.hustings.server.platform.MovableClock;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// The last days of an election, by everybody who has a part in them: a voter, two officials, the
/// trustees, a candidate's agent and the public.
@EndsAnElection
@Order(Integer.MAX_VALUE) // a new site takes a while: best when nobody comes any more
class DeclaringTest extends Journey {
  private static final String ELECTION = "/elections/wrenford-council-2020";
  private static final String CLOSE = "/staff" + ELECTION + "/close";
  private static final String OBSERVE = ELECTION + "/observe";
  private static final Instant CLOSED = Instant.parse("2020-08-16T12:00:00Z");
  private static final IsVisibleOptions PATIENTLY = new IsVisibleOptions().setTimeout(20_000);
  private static final Pattern LINK = Pattern.compile("/vote/[A-Z0-9]{8}-[A-Z0-9]{8}");

  @Test
  void from_a_vote_by_the_link_that_was_sent_to_the_declaration() {
    String tracker = voted();
    MovableClock clock = site().part(MovableClock.class);
    Instant before = clock.instant();
    clock.moveTo(CLOSED);
    try {
      Person officer = become("Rowan Ashby", Screen.DESK);
      Person observer = observer();
      closed(officer);
      opened(officer);
      objects(observer, officer);
      declared(officer);
      observer.opens(OBSERVE).sees("Everything that was counted (zip)");
    } finally {
      clock.moveTo(before);
    }
    Person reader = somebodyAt(Screen.TELEPHONE).opens(ELECTION + "/result");
    reader.sees("Declared by Rowan Ashby", "Council").follows("Council");
    reader.sees("Stage by stage");
    reader.opens(ELECTION + "/ballots?tracker=" + tracker).sees("Yes: this ballot is in the box");
  }

  /// An elector votes by the link in the e-mail; the tracker on the receipt.
  private String voted() {
    String letter =
        letterTo("grace.sondhi@wrenford.example", "Eich pleidlais: Wrenford Society, council")
            .text();
    Matcher link = LINK.matcher(letter);
    assertThat(link.find()).isTrue();
    Person voter = somebodyAt(Screen.TELEPHONE).opens(link.group());
    voter.presses("Open my ballot papers");
    Locator candidates = voter.page().locator("#paper-council button.rank");
    candidates.nth(2).click();
    candidates.first().click();
    voter.presses("Review").presses("Cast my vote").isOn("Your vote is in the box");
    return voter.page().locator(".tracker-code").innerText();
  }

  /// A candidate's agent, who reads how the ballot went and never who voted.
  private Person observer() {
    PersonId agent =
        site()
            .part(ElectionRoles.class)
            .give(
                Actor.system("test"),
                Role.OBSERVER,
                "wrenford-council-2020",
                "Grace Sondhi",
                "Wat Alder",
                "wat@wrenford.example");
    Person observer = signedIn(agent, Screen.TELEPHONE).opens(OBSERVE);
    observer.sees("You see how the ballot goes, and never who votes or how.", "It has not begun.");
    for (String shut : List.of("/marked-register", "/roll", "/close")) {
      int status =
          observer.browser().request().get(site().address("/staff" + ELECTION + shut)).status();
      assertThat(status).as(shut).isEqualTo(403);
    }
    return observer;
  }

  /// Before the declaration, by the keyboard alone; the officer reads it.
  private void objects(Person observer, Person officer) {
    observer.opens(OBSERVE).ticks("Ask for a recount");
    observer.fills("The letters of the paper, or the contest", "Council");
    observer.fills("Why", "The last stage was close.");
    observer.reaches("Put it on record").arrives(() -> observer.types("Enter"));
    observer.sees("Recount asked for, Council: The last stage was close. (Wat Alder)");
    officer.opens(OBSERVE).sees("The last stage was close.").opens(CLOSE);
  }

  private void closed(Person officer) {
    officer.opens(CLOSE).fills("Why now", "As in the timetable.").presses("Propose the close");
    officer.follows("Confirm or withdraw it");
    officer.arrives(() -> officer.page().locator("main .entries a").first().click());
    officer.doesNotSee("Confirm: do it now");
    confirmed(officer);
    officer.awaits(CLOSE, "Open the box");
    somebodyAt(Screen.TELEPHONE)
        .opens(ELECTION + "/result")
        .isOn("Result: not declared yet")
        .doesNotSee("Elected");
  }

  /// Each trustee brings their share; lots are drawn where candidates are tied.
  private void opened(Person officer) {
    Person trustees = somebodyAt(Screen.TABLET).opens("/demo/trustees");
    Locator shares =
        trustees.page().locator("section[aria-labelledby=wrenford-council-2020] pre.letter");
    Locator boxes = officer.page().locator("textarea.share");
    for (int box = 0; box < boxes.count(); box++) {
      boxes.nth(box).fill(box == 0 ? "of no use" : shares.nth(box).innerText());
    }
    officer.presses("Open the envelopes").sees("There is a problem");
    boxes.first().fill(shares.first().innerText());
    officer.button("Open the envelopes").click();
    Locator next = officer.page().locator("#lot, #declare");
    assertThat(next).isVisible(PATIENTLY);
    while (officer.page().locator("#lot").isVisible()) {
      officer.looksAgain().page().locator("#drawn input").first().check();
      officer.fills("How it was drawn, and who was there", "From a hat, before the scrutineer.");
      officer.button("Record the lot").click();
      officer.sees("somebody else must confirm it");
      confirmed(officer);
      // the count goes on, and the page with it: it is inspected when it stands still
      officer.comesTo(CLOSE);
      assertThat(next).isVisible(PATIENTLY);
    }
  }

  private void declared(Person officer) {
    become("Piotr Nolan", Screen.DESK)
        .opens(CLOSE)
        .sees("It is declared by the returning officer.");
    officer.follows("Look at the result").sees("Not declared yet", "Elected");
    officer.opens(CLOSE).presses("Declare the result").sees("There is a problem");
    officer.ticks("I have looked at the result, and as returning officer I declare it");
    officer.presses("Declare the result").sees("Declared by Rowan Ashby");
  }
}
