package org.hustings.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.hustings.server.organisation.UnitId;
import org.junit.jupiter.api.Test;

/// Somebody who wants to be elected, and a campaign group that backs them.
class StandingTest extends Journey {
  @Test
  void a_candidate_puts_themselves_forward_and_writes_a_statement() {
    UnitId branch = waterside().branch("Heron Bank");
    Person candidate =
        signedIn(
            waterside().secretaryOf(branch, "Ines Heron", "ines@example.org"), Screen.TELEPHONE);
    candidate.opens(Waterside.COMMITTEE.path() + "/stand").isOn("Put yourself forward");
    candidate.presses("Put me forward").isOn("Ines Heron");
    candidate.page().locator("#statement").fill("Clean water for **every** branch.");
    candidate.presses("Publish the statement");

    Person reader = somebodyAt(Screen.TABLET);
    reader.opens(Waterside.COMMITTEE.path() + "/nominations?show=all").follows("Ines Heron");
    reader.isOn("Ines Heron").sees("Clean water for every branch.", "The candidate's own words.");
  }

  @Test
  void a_campaign_group_backs_a_candidate_for_information_only() {
    waterside().candidate("Gil Otter");
    Person officer = become("Rowan Ashby", Screen.DESK).opens("/groups");
    officer.fills("Enter a group", "the Otter League").presses("Enter the group");
    officer.isOn("Act for Otter League");
    Locator committee =
        officer
            .page()
            .locator("section")
            .filter(new Locator.FilterOptions().setHasText("Committee, Waterside Society"));
    committee.getByLabel("Back another candidate").selectOption("Gil Otter");
    Locator back =
        committee.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Back"));
    officer.arrives(back::click);

    Person reader = somebodyAt(Screen.TELEPHONE).opens("/groups").follows("Otter League");
    reader.sees("Gil Otter", "no effect in the rules");
  }
}
