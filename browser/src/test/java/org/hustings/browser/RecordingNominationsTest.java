package org.hustings.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.hustings.server.organisation.UnitId;
import org.hustings.server.platform.KeptMail;
import org.junit.jupiter.api.Test;

/// The secretary of a branch, who may act for that branch and for no other.
class RecordingNominationsTest extends Journey {
  private static final String TRACKER = Waterside.COMMITTEE.path() + "/nominations";

  private static String form(UnitId branch) {
    return "/units/" + branch.slug() + "/nominate/" + Waterside.COMMITTEE;
  }

  @Test
  void a_meeting_is_announced_and_every_member_can_find_it() {
    UnitId branch = waterside().branch("Lock Green");
    Person secretary =
        signedIn(waterside().secretaryOf(branch, "Lena Weir", "lena@example.org"), Screen.TABLET);
    secretary.opens("/units/" + branch.slug() + "/meeting/waterside-2020");
    secretary
        .fills("When it begins", "2020-08-20T19:30")
        .fills("Where it is held", "the Boat House")
        .fills("Whom to ask", "Lena Weir")
        .presses("Announce");

    Person member = somebodyAt(Screen.TELEPHONE).opens("/elections/waterside-2020/meetings");
    member.fills("Its name, another name for it, or a region", "lock green").presses("Look");
    member.sees("Thursday 20 August 2020, 7.30pm", "the Boat House", "Ask: Lena Weir");
  }

  @Test
  void a_member_asks_the_secretary_who_reads_it_and_whose_address_stays_private() {
    UnitId branch = waterside().branch("Osier Holt");
    waterside().secretaryOf(branch, "Nan Osier", "nan.osier@example.org");
    Person member = somebodyAt(Screen.TELEPHONE).opens("/elections/waterside-2020/meetings");
    member.fills("Its name, another name for it, or a region", "osier").presses("Look");
    member.sees("Nothing is announced.").follows("Ask its secretary");
    member.presses("Send it").sees("There is a problem", "Give your e-mail address");
    member.ticks("Question").fills("Your e-mail address", "kim@example.org");
    member.fills("Your message", "On which evening do we decide?").presses("Send it");
    member.sees("Now open the letter that we sent you");
    String link = letterTo("kim@example.org", "Confirm your message").text();
    member.opens(link.substring(link.indexOf("/enquiries/")).lines().findFirst().orElseThrow());
    member.presses("Yes, it is mine: send it");
    member.sees("Not answered yet").doesNotSee("nan.osier@example.org");

    KeptMail.Letter letter = letterTo("nan.osier@example.org", "Question");
    assertThat(letter.replyTo()).contains("kim@example.org");
    assertThat(letter.text()).contains("On which evening do we decide?");
  }

  @Test
  void an_open_page_shows_a_nomination_when_it_is_recorded_elsewhere() {
    waterside().candidate("Ottoline Ferry");
    UnitId branch = waterside().branch("Ferry Lane");
    Person reader = somebodyAt(Screen.DESK).opens(TRACKER);
    Person secretary =
        signedIn(waterside().secretaryOf(branch, "Silas Reed", "silas@example.org"), Screen.TABLET);
    secretary.opens(form(branch)).ticks("Ottoline Ferry").presses("Record these nominations");

    assertThat(reader.page().locator("#tracker")).containsText("Ottoline Ferry – 1 nomination");
    reader.sees("New nominations were added just now.");
  }

  @Test
  void more_than_the_limit_is_refused_with_the_rule_and_nothing_is_recorded() {
    waterside().candidate("Ada Brook");
    waterside().candidate("Ben Brook");
    waterside().candidate("Cleo Brook");
    UnitId branch = waterside().branch("Brook End");
    Person secretary =
        signedIn(waterside().secretaryOf(branch, "Mo Sluice", "mo@example.org"), Screen.TELEPHONE);
    secretary.opens(form(branch)).ticks("Ada Brook").ticks("Ben Brook").ticks("Cleo Brook");
    secretary.presses("Record these nominations");
    secretary.sees(
        "Nothing was recorded", "branches nominate at most 2 candidates each in this contest.");
    somebodyAt(Screen.TABLET).opens(TRACKER).doesNotSee("Ada Brook");
  }

  @Test
  void the_whole_is_done_with_the_keyboard_alone() {
    waterside().candidate("Kit Rudder");
    UnitId branch = waterside().branch("Quay");
    Person secretary =
        signedIn(waterside().secretaryOf(branch, "Wyn Quay", "wyn@example.org"), Screen.DESK);
    secretary.opens(form(branch)).reaches("Kit Rudder").types("Space");
    secretary.reaches("Record these nominations").arrives(() -> secretary.types("Enter"));
    somebodyAt(Screen.TABLET).opens(TRACKER).sees("Kit Rudder – 1 nomination");
  }

  @Test
  void a_browser_without_script_does_as_well() {
    waterside().candidate("Nell Still");
    UnitId branch = waterside().branch("Still Water");
    Person secretary =
        withLink(
            waterside().secretaryOf(branch, "Jo Still", "jo@example.org"), somebodyWithoutScript());
    secretary.opens(form(branch)).ticks("Nell Still").presses("Record these nominations");
    secretary.opens(TRACKER + "?body=still+water").sees("Nell Still – 1 nomination");
  }

  @Test
  void a_slip_is_put_right_by_the_returning_officer_with_a_reason_that_all_can_read() {
    waterside().candidate("Una Slip");
    UnitId branch = waterside().branch("Slipway");
    Person secretary =
        signedIn(waterside().secretaryOf(branch, "Ed Slip", "ed@example.org"), Screen.TABLET);
    secretary.opens(form(branch)).ticks("Una Slip").presses("Record these nominations");

    Person officer = become("Rowan Ashby", Screen.DESK).opens(TRACKER + "/record");
    officer.unfolds("Put right");
    officer
        .fills(
            "Why (this is kept with it, for all who read this page)",
            "The meeting lacked its quorum")
        .presses("Put right");
    somebodyAt(Screen.TELEPHONE)
        .opens(TRACKER + "/record")
        .sees("off the record", "The meeting lacked its quorum");
  }
}
