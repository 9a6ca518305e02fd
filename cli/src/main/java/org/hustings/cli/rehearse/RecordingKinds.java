package org.hustings.cli.rehearse;

import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.vocabulary.BodyKind;

/// The kinds of unit are recorded as the definition calls them.
final class RecordingKinds implements Phase {
  private static final String PATH = "/staff/kinds";

  @Override
  public String name() {
    return "Kinds of unit are recorded";
  }

  @Override
  public String keys() {
    return "\"kinds\", and \"kind\" of a condition";
  }

  @Override
  public long run(Rehearsal rehearsal) {
    Participant officer = rehearsal.returningOfficer();
    List<BodyKind> kinds = kinds(rehearsal.definition());
    kinds.forEach(kind -> record(officer, kind));
    return kinds.size();
  }

  /// Where the definition has none and asks for none the server's own will do.
  private static List<BodyKind> kinds(ElectionDefinition definition) {
    List<BodyKind> stated = definition.vocabulary().kinds();
    return stated.isEmpty() && !Homes.asksKinds(definition) ? List.of() : Homes.kinds(definition);
  }

  /// An id is made from the name that a kind has first, so a new one is first called by its key.
  private static void record(Participant officer, BodyKind kind) {
    String own = PATH + "/" + kind.key();
    boolean known =
        !officer.open(PATH).taken().document().select("a[href=\"%s\"]".formatted(own)).isEmpty();
    if (!known) {
      String added = PATH + "/new";
      officer.submit(name(officer.open(added).taken().form(added), kind.key(), kind.key()));
    }
    officer.submit(name(officer.open(own).taken().form(own), kind.one(), kind.many()));
  }

  private static Form name(Form form, String one, String many) {
    return form.set("name", one)
        .set("plural", many)
        .set("suffix", "")
        .set("alsoWritten", "")
        .set("reason", "Rehearsal");
  }
}
