package org.hustings.cli.rehearse;

import java.util.List;

/// The second official takes their role, and the two of them give the clerks theirs.
final class Appointing implements Phase {
  /// Who confirms what the returning officer proposes; the command names them as `serve` does.
  static final String SECOND = "second.official@rehearsal.example";

  /// Who key the returned papers.
  static final List<String> CLERKS =
      List.of(
          "first.clerk@rehearsal.example",
          "second.clerk@rehearsal.example",
          "third.clerk@rehearsal.example");

  @Override
  public String name() {
    return "Staff are appointed";
  }

  @Override
  public String keys() {
    return "nothing: it is the same for every election";
  }

  @Override
  public long run(Rehearsal rehearsal) {
    rehearsal.as(SECOND);
    CLERKS.forEach(clerk -> appoint(rehearsal, "Clerk", clerk));
    return 1L + CLERKS.size();
  }

  private static void appoint(Rehearsal rehearsal, String name, String address) {
    Participant officer = rehearsal.returningOfficer();
    Page confirm =
        officer.submit(
            officer
                .open("/account/roles")
                .taken()
                .form("/account/roles/confirm")
                .set("role", "STAFF")
                .set("name", name)
                .set("address", address));
    officer.submit(confirm.form("/account/roles").set("reason", "Rehearsal"));
    rehearsal.confirm();
    rehearsal.takeRole(address);
  }
}
