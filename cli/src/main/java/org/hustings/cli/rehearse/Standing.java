package org.hustings.cli.rehearse;

/// Members put themselves forward and write their statements.
final class Standing implements Phase {
  private static final String SCRIPT = " <script>alert(\"never run\")</script>";

  @Override
  public String name() {
    return "Candidates put themselves forward";
  }

  @Override
  public String keys() {
    return "\"candidates\" of a contest, and the acts \"nominations-close\" and"
        + " \"statements-close\"";
  }

  @Override
  public long run(Rehearsal rehearsal) {
    AtOnce.each(
        rehearsal.society().candidates(),
        candidate -> Stop.in(candidate.contest(), () -> stand(rehearsal, candidate)));
    return rehearsal.society().candidates().size();
  }

  private static void stand(Rehearsal rehearsal, InventedCandidate candidate) {
    String path = rehearsal.path() + "/" + candidate.contest().id().slug() + "/stand";
    Participant person = rehearsal.as(rehearsal.addressOf(candidate.member()));
    Page own = person.submit(person.open(path).taken().form(path).set("name", candidate.name()));
    person.submit(
        own.form(own.address().getPath() + "/statement")
            .set("statement", statement(rehearsal, candidate)));
    rehearsal.remember(candidate, own.address().getPath());
  }

  /// With a script in it, which nobody's browser may ever run, unless people are to read it; as long as
  /// the definition allows.
  private static String statement(Rehearsal rehearsal, InventedCandidate candidate) {
    String whole =
        """
        I stand as **%s**. This statement was invented for a %s.

        - Meetings that end on time
        - Minutes that can be read%s
        """
            .formatted(
                candidate.name(),
                rehearsal.isHeld() ? "test" : "rehearsal",
                rehearsal.isHeld() ? "" : SCRIPT);
    Integer limit = rehearsal.definition().statementLimit();
    return limit == null || whole.length() <= limit ? whole : whole.substring(0, limit);
  }
}
