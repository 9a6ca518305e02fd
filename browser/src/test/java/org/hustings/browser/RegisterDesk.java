package org.hustings.browser;

import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;

/// The screen at which staff bring the files of the register.
record RegisterDesk(Person staff) {
  /// Brings a file, looks at what it would change and has it taken in.
  RegisterDesk brings(String part, String file) {
    chooses(part, file);
    staff.presses("Show what it would change").presses("Confirm: take it in").sees("Taken in");
    return this;
  }

  /// Fills in the form for a file of units, members, officers or lists.
  void chooses(String part, String file) {
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
