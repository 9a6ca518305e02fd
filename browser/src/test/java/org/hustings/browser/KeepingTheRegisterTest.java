package org.hustings.browser;

import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.hustings.server.account.PersonId;
import org.junit.jupiter.api.Test;

/// Staff bring the files of the register, look into it and correct it; an officer sees the members
/// of their own unit.
class KeepingTheRegisterTest extends Journey {

  private static final String STAFF = "Sana Okoro";

  @Test
  void staff_bring_files_and_the_secretary_sees_the_members() {
    Person staff = become(STAFF, Screen.DESK);
    brings(staff, "units", "name,kind,region\nLockside,branch,North\nTowpath,branch,North\n");
    brings(
        staff,
        "members",
        """
        number,name,email,address,joined,paid up to,unit
        L-1,Ivy Lock,ivy@example.org,"1 Quay, Town",2015-01-01,2020-12-31,Lockside
        L-2,Sam Weir,sam@example.org,"2 Quay, Town",2019-05-01,2020-06-30,Lockside
        """);
    brings(staff, "officers", "unit,role,name,number\nLockside,Secretary,Ivy Lock,L-1\n");
    brings(staff, "lists", "list,number\nHarbour delegates,L-2\n");

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
    chooses(staff, "members", "number,name,email\nM-1,,one at example\n");

    staff.presses("Show what it would change");

    staff.sees("2 faults: nothing was changed", "line 2, column e-mail");
    staff.follows("Bring the file again").isOn("Register");
  }

  @Test
  void a_merger_is_said_before_it_is_confirmed() {
    Person staff = become(STAFF, Screen.DESK);
    brings(staff, "units", "name,kind\nSluice End,branch\nSluice Head,branch\n");

    staff.opens("/units/sluice-end-branch").follows("End or merge it");
    staff.fills("Last day", "2020-07-31").fills("Merged into, or followed by", "Sluice Head");
    staff.fills("Reason for this change", "They merged.").presses("Show what this does");
    staff.sees("It is followed by Sluice Head branch.").presses("Confirm");

    staff.isOn("Sluice End branch").sees("It ended on Friday 31 July 2020.");
  }

  private static void brings(Person staff, String part, String file) {
    chooses(staff, part, file);
    staff.presses("Show what it would change").presses("Confirm: take it in").sees("Taken in");
  }

  private static void chooses(Person staff, String part, String file) {
    staff.opens("/staff/register");
    staff
        .page()
        .getByLabel("File", new GetByLabelOptions().setExact(true))
        .setInputFiles(
            new FilePayload("brought.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
    staff.page().locator("[name=part][value=" + part + "]").check();
    staff.fills("Where it comes from", "the membership system");
  }
}
