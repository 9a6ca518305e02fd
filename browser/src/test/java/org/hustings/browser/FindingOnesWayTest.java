package org.hustings.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// From any page to any other, with a mouse, a thumb or the keyboard.
class FindingOnesWayTest extends Journey {
  private static final String VOTING = "/elections/wrenford-council-2020";

  /// Whether what has the focus is on the screen and has a ring around it.
  private static final String RINGED =
      """
      () => {
        const at = document.activeElement;
        const ring = getComputedStyle(at);
        const box = at.getBoundingClientRect();
        return ring.outlineStyle === "solid" && parseFloat(ring.outlineWidth) >= 2
          && box.right > 0 && box.bottom > 0
          && box.left < innerWidth && box.top < innerHeight;
      }
      """;

  @Test
  void an_election_in_the_middle_of_its_ballot_keeps_its_menu_and_its_places() {
    Person reader = somebodyAt(Screen.DESK).opens(VOTING).sees("The ballot");
    assertThat(reader.page().locator("body > header .places")).isVisible();
    reader.follows("Elections").isOn("Elections");

    Person member = somebodyAt(Screen.TELEPHONE).opens(VOTING).unfolds("Menu");
    member.arrives(() -> member.page().locator(".menu a[href='/elections']").click());
    member.isOn("Elections");
  }

  @Test
  void the_first_stop_of_the_keyboard_leads_to_the_content() {
    Person reader = somebodyAt(Screen.DESK).opens(VOTING).types("Tab");
    assertThat(reader.link("Skip to the page's content")).isFocused();
    assertThat(reader.link("Skip to the page's content")).isInViewport();
    reader.types("Enter");
    assertThat(reader.page().locator("main")).isFocused();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        VOTING,
        "/elections/nec-2020/clp-representatives/nominations",
        "/sign-in",
        "/demo",
        "/vote"
      })
  void whoever_goes_by_the_keyboard_sees_where_they_are(String address) {
    Person reader = somebodyAt(Screen.DESK).comesTo(address);
    for (int stop = 1; stop <= 15; stop++) {
      reader.types("Tab");
      if ((boolean) reader.page().evaluate("document.activeElement === document.body")) {
        return;
      }
      assertThat((boolean) reader.page().evaluate(RINGED)).as("stop %d", stop).isTrue();
    }
  }
}
