package org.hustings.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.ScreenshotOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The pictures of the main pages in the documentation. They go to `docs/screenshots` when asked
/// for by `./hustings test --long -Dhustings.screenshots=true`, and to `target/screenshots`
/// otherwise.
@Tag("long")
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class PicturesTest extends Journey {
  private static final long LARGEST = 150_000;

  @ParameterizedTest
  @CsvSource({
    "home, DESK, /",
    "election, DESK, /elections/nec-2020",
    "timetable, DESK, /elections/nec-2020/timetable",
    "tracker, DESK, /elections/nec-2020/clp-representatives/nominations",
    "tracker-on-a-telephone, TELEPHONE, /elections/nec-2020/clp-representatives/nominations",
    "result, DESK, /elections/wrenford-officers-2020/result",
    "result-on-a-telephone, TELEPHONE, /elections/wrenford-officers-2020/result",
    "result-sheet, DESK, /elections/wrenford-officers-2020/committee/result#count"
  })
  void a_picture_of_each_main_page_is_small_enough_to_keep(String name, Screen screen, String path)
      throws IOException {
    take(somebodyAt(screen).opens(path), name);
  }

  @ParameterizedTest
  @CsvSource({
    "new-election, /staff/elections/new",
    "tasks, /staff/elections/wrenford-council-2020",
    "turnout, /staff/elections/wrenford-council-2020/turnout",
    "roll, /staff/elections/wrenford-council-2020/roll",
    "dispatch, /staff/elections/wrenford-council-2020/dispatch",
    "ballot-desk, /staff/elections/wrenford-council-2020/ballot"
  })
  void pictures_of_the_desks_show_where_officials_work(String name, String path)
      throws IOException {
    take(become("Rowan Ashby", Screen.DESK).opens(path), name);
  }

  @Test
  void pictures_of_a_voters_pages_show_forty_candidates_being_ranked() throws IOException {
    Person voter = somebodyAt(Screen.TELEPHONE);
    voter.opens("/vote/" + quayside().packFor("executive")).presses("Open my ballot papers");
    String[] chosen = {"Clementine Ashdown", "Vikram Deol", "Caspian Dray", "Abel Fairlie"};
    new BallotOnScreen(voter, "executive").taps(chosen);
    voter.page().locator(".ballot-lines").evaluate("list => list.scrollIntoView()");
    take(voter, "ballot-on-a-telephone");
    voter.button("Put in order").click();
    take(voter, "ballot-in-order-on-a-telephone");
    voter.button("Back to the names").click();
    voter.page().setViewportSize(Screen.DESK.width, Screen.DESK.height);
    voter.page().locator(".ballot-lines").evaluate("list => list.scrollIntoView()");
    take(voter, "ballot");
    voter.page().setViewportSize(Screen.TELEPHONE.width, Screen.TELEPHONE.height);
    voter.presses("Review");
    take(voter, "review-on-a-telephone");
    voter.presses("Cast my vote");
    take(voter, "receipt-on-a-telephone");
  }

  private static void take(Person person, String name) throws IOException {
    Path file = folder().resolve(name + ".png");
    person.page().screenshot(new ScreenshotOptions().setPath(file));
    assertThat(Files.size(file)).isLessThan(LARGEST);
  }

  private static Path folder() {
    return Boolean.getBoolean("hustings.screenshots")
        ? Path.of("..", "docs", "screenshots")
        : Path.of("target", "screenshots");
  }
}
