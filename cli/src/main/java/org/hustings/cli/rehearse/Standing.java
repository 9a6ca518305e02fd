package org.hustings.cli.rehearse;

/// Members put themselves forward and write their statements.
final class Standing implements Phase {
  @Override
  public String name() {
    return "Candidates put themselves forward";
  }

  @Override
  public long run(Rehearsal rehearsal) {
    for (InventedCandidate candidate : rehearsal.candidates()) {
      String path = rehearsal.path() + "/" + candidate.contest().id().slug() + "/stand";
      Participant person = rehearsal.as(rehearsal.addressOf(candidate.member()));
      Page own = person.submit(person.open(path).taken().form(path).set("name", candidate.name()));
      person.submit(
          own.form(own.address().getPath() + "/statement").set("statement", statement(candidate)));
      rehearsal.remember(candidate, own.address().getPath());
    }
    return rehearsal.candidates().size();
  }

  /// With a script in it, which nobody's browser may ever run.
  private static String statement(InventedCandidate candidate) {
    return """
    I stand as **%s**. This statement was invented for a rehearsal.

    - Meetings that end on time
    - Minutes that can be read <script>alert("never run")</script>
    """
        .formatted(candidate.name());
  }
}
