package org.hustings.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.hustings.server.account.PersonId;
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
  void a_candidate_who_was_nominated_accepts_and_everybody_can_see_it() {
    UnitId branch = waterside().branch("Kingfisher Row");
    PersonId who = waterside().secretaryOf(branch, "Amber Kingfisher", "amber@example.org");
    Person candidate = signedIn(who, Screen.TELEPHONE);
    candidate.opens(Waterside.COMMITTEE.path() + "/stand").presses("Put me forward");
    candidate.opens("/units/" + branch.slug() + "/nominate/" + Waterside.COMMITTEE);
    candidate.ticks("Amber Kingfisher").presses("Record these nominations");

    candidate.opens("/account");
    candidate.follows("Your candidacy: Committee, Waterside Society elections 2020");
    candidate
        .follows("Accept nomination")
        .presses("Accept nomination")
        .sees("accepted")
        .follows("The public page, with the nominations");
    candidate.sees("1 nomination", "accepted");
  }

  @Test
  void a_slate_in_an_order_of_preference_is_published_and_leads_to_its_nominations() {
    waterside().candidate("Petra Grebe");
    waterside().candidate("Odo Coot");
    Person officer = become("Rowan Ashby", Screen.DESK).opens("/groups");
    officer.fills("Enter a group", "Reed Alliance").presses("Enter the group");
    officer.follows("Publish a slate for Committee");
    officer.fills("Its name", "Reed Alliance for the committee");
    officer.fills("Candidates by name, one a line", "Petra Grebe\nOdo Coot");
    officer.ticks("The order is an order of preference").presses("Publish the slate");

    Person reader = somebodyAt(Screen.TELEPHONE).opens("/groups").follows("Reed Alliance");
    reader.sees("Slate: Reed Alliance for the committee");
    assertThat(reader.page().locator("main ol li").first()).hasText("Petra Grebe");
    reader.follows("Nominations of those on the slate").isOn("Nominations: Committee");
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
