package org.hustings.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hustings.server.account.PersonId;
import org.hustings.server.organisation.Changes;
import org.hustings.server.organisation.RegisterName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.transaction.support.TransactionTemplate;

/// Staff bring the files of the register, look into it and correct it; an officer sees the members
/// of their own unit.
class KeepingTheRegisterTest extends Journey {
  private static final String STAFF = "Sana Okoro";
  private static final String MEMBERS =
      """
      number,name,email,address,joined,paid up to,unit
      L-1,Ivy Lock,ivy@example.org,"1 Quay, Town",2015-01-01,2020-12-31,Lockside
      L-2,Sam Weir,sam@example.org,"2 Quay, Town",2019-05-01,2020-06-30,Lockside
      """;

  @Test
  void staff_bring_files_and_the_secretary_sees_the_members() {
    Person staff = become(STAFF, Screen.DESK);
    new RegisterDesk(staff)
        .brings("units", "name,kind,region\nLockside,branch,North\nTowpath,branch,North\n")
        .brings("members", MEMBERS)
        .brings("officers", "unit,role,name,number\nLockside,Secretary,Ivy Lock,L-1\n")
        .brings("lists", "list,number\nHarbour delegates,L-2\n");

    staff.opens("/staff/members?q=sam+we").follows("Sam Weir").sees("History");
    staff.opens("/staff/lists").follows("Harbour delegates").sees("Sam Weir");
    staff.opens("/units/lockside-branch").follows("Officers").sees("Secretary: Ivy Lock");
    staff.opens("/staff/kinds").follows("Add a kind");

    Person ivy = signedIn(new PersonId("member", "L-1"), Screen.TELEPHONE);
    ivy.follows("Your entry on the register").sees("1 Quay, Town");
    ivy.opens("/account").follows("Act for Lockside branch").follows("Its members");
    ivy.sees("2 members", "Sam Weir", "in arrears").doesNotSee("sam@example.org");
  }

  @Test
  void a_file_with_faults_shows_where_they_are() {
    Person staff = become(STAFF, Screen.TABLET);
    new RegisterDesk(staff).chooses("members", "number,name,email\nM-1,,one at example\n");

    staff.presses("Show what it would change");

    staff.sees("2 faults: nothing was changed", "line 2, column e-mail");
    staff.follows("Bring the file again").isOn("Register");
  }

  @Test
  void a_merger_is_said_before_it_is_confirmed() {
    Person staff = become(STAFF, Screen.DESK);
    new RegisterDesk(staff).brings("units", "name,kind\nSluice End,branch\nSluice Head,branch\n");

    staff.opens("/units/sluice-end-branch").follows("End or merge it");
    staff.fills("Last day", "2020-07-31").fills("Merged into, or followed by", "Sluice Head");
    staff.fills("Reason for this change", "They merged.").presses("Show what this does");
    staff.sees("It is followed by Sluice Head branch.").presses("Confirm");

    staff.isOn("Sluice End branch").sees("It ended on Friday 31 July 2020.");
  }

  @Test
  @Tag("long")
  @Timeout(value = 2, unit = TimeUnit.MINUTES)
  void a_large_file_shows_how_far_its_comparison_is_and_can_be_discarded() {
    Person staff = become(STAFF, Screen.TABLET);
    String file =
        IntStream.rangeClosed(1, 20_000)
            .mapToObj(i -> "B-%d,Bo Large %d,2001-02-03,Lockside%n".formatted(i, i))
            .collect(Collectors.joining("", "number,name,joined,unit\n", ""));
    new RegisterDesk(staff).chooses("members", file);
    // another import is under way, so that this one has not done with
    site()
        .part(TransactionTemplate.class)
        .executeWithoutResult(_ -> {
          site().part(Changes.class).lock(RegisterName.MEMBERS);
          staff.button("Show what it would change").click();
          assertThat(staff.page().locator("#progress progress")).isVisible();
        });
    assertThat(staff.page().locator("h1"))
        .containsText("To be confirmed: brought.csv", new ContainsTextOptions().setTimeout(30_000));
    staff.presses("Discard it").isOn("Register");
    staff.opens("/staff/members?q=B-19999").doesNotSee("Bo Large");
  }
}
