package org.hustings.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.definition.timetable.ActKind;
import org.hustings.server.account.appointment.SetUp;
import org.hustings.server.election.Elections;
import org.hustings.server.platform.KeptMail;
import org.hustings.server.platform.MovableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/// The part-time secretary of a society with 299 members begins with an empty site and the export of
/// the membership system, and has ballots sent. Every form that an official sends with success is
/// counted, both persons', sign-ins and confirmations included. Nominations are the members' own;
/// the days that the timetable demands are passed by the clock, and after them both sign in anew.
@Tag("long")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecretarysMorningTest {
  private static final Path EXPORT =
      Path.of(System.getProperty("hustings.shared", "../../shared"), "data/members/export.csv");
  private static final String SECRETARY = "secretary@society.example";
  private static final String SECOND = "chair@society.example";
  private static final ElectionId ELECTION = new ElectionId("society-elections");
  private static final String STAFF = "/staff/elections/" + ELECTION;
  private static final Pattern LINK = Pattern.compile("/sign-in/link\\?token=\\S+");
  private static final int MOST_OF_THE_SECRETARY = 12;
  private static final int MOST_OF_THE_SECOND = 5;

  private final Presses secretarys = new Presses("The secretary");
  private final Presses seconds = new Presses("The second officer");
  private Site site;
  private Chromium chromium;

  @BeforeAll
  void start() {
    assumeTrue(Files.exists(EXPORT), "the export of a membership system is not here");
    chromium = Chromium.start();
    site = Site.startEmpty();
  }

  @AfterAll
  void stop() {
    if (site != null) {
      chromium.close();
      site.close();
    }
  }

  @Test
  void from_the_first_page_to_the_first_ballot_takes_twelve_forms_and_five() {
    Person secretary = secretarys.by(sitsDown());
    try {
      morning(secretary);
    } catch (Throwable e) {
      secretary.photograph(Path.of("target", "failures", "secretary.png"));
      throw e;
    }
    System.out.print(secretarys.told() + seconds.told());
    assertThat(secretarys.number())
        .as(secretarys.told())
        .isLessThanOrEqualTo(MOST_OF_THE_SECRETARY);
    assertThat(seconds.number()).as(seconds.told()).isLessThanOrEqualTo(MOST_OF_THE_SECOND);
  }

  private void morning(Person secretary) {
    secretary.opens(site.part(SetUp.class).link());
    fill(secretary, "name", "Sal Secretary");
    fill(secretary, "address", SECRETARY);
    fill(secretary, "secondName", "Chris Chair");
    fill(secretary, "secondAddress", SECOND);
    secretary.presses("Invite both");
    takesTheRole(secretary, SECRETARY);
    takesTheRole(seconds.by(sitsDown()), SECOND);
    bringsTheMembers(secretary);
    makesTheElection(secretary);
    bringsTheCandidates(secretary);

    new MembersAct(site, ELECTION).nominateAndAccept();
    passes(ActKind.ACCEPTANCES_CLOSE);

    Person next = signsInAnew(secretarys.by(sitsDown()), SECRETARY);
    next.awaits(STAFF + "/roll", "Preview: ");
    next.opens(STAFF + "/dispatch").fills("Why now", "Acceptances have closed");
    next.page().locator("[name=freeze]").check();
    next.page().locator("[name=allot]").check();
    next.presses("Settle the ballot papers").isOn("Shall this be done?");
    String proposal = next.page().url().substring(site.address("").length());
    Person second = signsInAnew(seconds.by(sitsDown()), SECOND);
    second.awaits(proposal, "It is then decided for the");
    second.presses("Confirm: do it now");
    marksATestPaper(next);
    second.opens(STAFF + "/dispatch");
    second.page().locator("[name=letter]").check();
    second.page().locator("[name=electors]").check();
    second.presses("Start").sees("Dispatch begins as soon as the timetable says");
    assertThat(ballots()).as("before the day of dispatch").isZero();

    passes(ActKind.DISPATCH_BEGINS);
    for (int tries = 0; tries < 300 && ballots() == 0; tries++) {
      LockSupport.parkNanos(100_000_000);
    }
    assertThat(ballots()).as("ballots that the mail server has accepted").isPositive();
  }

  private static void marksATestPaper(Person person) {
    person.opens(STAFF + "/see-first/papers");
    Locator papers = person.page().locator(".paper");
    for (int place = 0; place < papers.count(); place++) {
      person
          .page()
          .evaluate("id => window.location.hash = id", papers.nth(place).getAttribute("id"));
      papers.nth(place).locator(".ballot-line button.rank").first().click();
    }
    person.presses("Review");
    person.arrives(() -> person.page().locator("#cast-button").click());
  }

  private Person sitsDown() {
    return Person.before(chromium.browser(), site, Screen.DESK, true, false);
  }

  private static void fill(Person person, String field, String value) {
    person.page().locator("#" + field).fill(value);
  }

  /// By the link in the letter to whoever was named.
  private void takesTheRole(Person person, String address) {
    person.opens(linkTo(address)).presses("Sign in");
  }

  private Person signsInAnew(Person person, String address) {
    int before = letters(address);
    person.opens("/sign-in").fills("E-mail address", address).presses("Send me a link");
    for (int tries = 0; tries < 100 && letters(address) == before; tries++) {
      LockSupport.parkNanos(100_000_000);
    }
    return person.opens(linkTo(address)).presses("Sign in");
  }

  private int letters(String address) {
    return (int)
        site.part(KeptMail.class).letters().stream()
            .filter(letter -> letter.to().contains(address))
            .filter(letter -> LINK.matcher(letter.text()).find())
            .count();
  }

  private String linkTo(String address) {
    for (int tries = 0; tries < 200; tries++) {
      for (KeptMail.Letter letter : site.part(KeptMail.class).letters().reversed()) {
        Matcher link = LINK.matcher(letter.text());
        if (letter.to().contains(address) && link.find()) {
          return link.group();
        }
      }
      LockSupport.parkNanos(100_000_000);
    }
    throw new AssertionError("No link comes to " + address);
  }

  private void bringsTheMembers(Person secretary) {
    secretary.opens("/staff/register");
    secretary
        .page()
        .getByLabel("File", new GetByLabelOptions().setExact(true))
        .setInputFiles(EXPORT);
    secretary.page().locator("[name=part][value=members]").check();
    secretary.chooses("Kind of units, where the file states none", "branch");
    secretary.fills("Where it comes from", "the membership system");
    secretary.presses("Show what it would change");
    secretary.sees("To be confirmed", "What its columns mean", "6 unknown units");
    secretary.sees("lapsed: 1", "deceased: 1");
    secretary.page().locator("[name=without]").check();
    secretary.presses("Confirm: take it in").sees("Taken in");
  }

  private void makesTheElection(Person secretary) {
    secretary.opens("/staff/elections/new");
    fill(secretary, "title", "Society elections");
    fill(secretary, "contests", "Chair\nCommittee members, 6");
    fill(secretary, "organisation", "Reading Vale Society");
    fill(secretary, "enquiries", SECRETARY);
    fill(secretary, "first", today());
    secretary.presses("Make the draft").isOn("Society elections");
    secretary.opens(STAFF + "/publish").doesNotSee("still open");
    secretary.fills("Reason", "As the committee decided");
    secretary.ticks("I have looked at it and it is as decided").presses("Publish");
  }

  private String today() {
    return site.part(MovableClock.class)
        .instant()
        .atZone(ZoneId.of("Europe/London"))
        .toLocalDate()
        .toString();
  }

  private void bringsTheCandidates(Person secretary) {
    secretary.opens(STAFF + "/candidates-file");
    secretary
        .page()
        .locator("#table")
        .setInputFiles(
            new FilePayload(
                "candidates.csv",
                "text/csv",
                new MembersAct(site, ELECTION).candidates().getBytes(StandardCharsets.UTF_8)));
    fill(secretary, "source", "the forms that came to the office");
    secretary.page().locator("[name=atOnce]").check();
    secretary.presses("Show what it would change").sees("Taken in", "13");
  }

  /// The clock stands a minute after this act is over.
  private void passes(ActKind act) {
    ElectionDefinition election = site.part(Elections.class).find(ELECTION).orElseThrow();
    site.part(MovableClock.class)
        .moveTo(
            election
                .timetable()
                .act(act)
                .orElseThrow()
                .at()
                .begins(election.zone())
                .plus(Duration.ofMinutes(1)));
  }

  private long ballots() {
    return site.part(KeptMail.class).letters().stream()
        .filter(letter -> letter.text().contains("/vote/"))
        .count();
  }
}
