package org.hustings.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/// One ballot paper before a voter.
record BallotOnScreen(Person voter, String contest) {
  /// Taps a candidate's name.
  BallotOnScreen taps(String... names) {
    for (String name : names) {
      candidate(name).locator("button.rank").click();
    }
    return this;
  }

  /// Puts a cross beside a candidate.
  BallotOnScreen crosses(String... names) {
    for (String name : names) {
      candidate(name).locator("label").click();
    }
    return this;
  }

  /// Presses one of the buttons that move a candidate whose name was tapped twice.
  BallotOnScreen moves(String name, String button) {
    candidate(name).getByLabel(button + " " + name).click();
    return this;
  }

  /// Each name has this figure beside it: "3 Cerys Maddock".
  BallotOnScreen shows(String... figuresAndNames) {
    for (String one : figuresAndNames) {
      String[] parts = one.split(" ", 2);
      assertThat(candidate(parts[1]).locator(".figure")).hasText(parts[0]);
    }
    return this;
  }

  Locator candidate(String name) {
    return voter
        .page()
        .locator("#paper-" + contest + " .ballot-line")
        .filter(new Locator.FilterOptions().setHasText(name));
  }
}
