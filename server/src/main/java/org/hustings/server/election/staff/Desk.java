package org.hustings.server.election.staff;

import java.util.List;
import org.hustings.server.account.Roles;
import org.hustings.server.account.SignedIn;
import org.hustings.server.election.Drafts;
import org.hustings.server.election.ElectionId;
import org.hustings.server.election.Version;
import org.hustings.server.election.definition.ElectionDefinition;
import org.hustings.server.election.file.DefinitionEdit;
import org.hustings.server.election.file.DefinitionReader;
import org.hustings.server.election.file.Fault;
import org.hustings.server.platform.UnansweredException;
import org.springframework.stereotype.Component;

/// What every screen of the staff needs: who sits there, and the newest version of the definition.
@Component
class Desk {
  private final Roles roles;
  private final Drafts drafts;
  private final DefinitionReader reader;

  Desk(Roles roles, Drafts drafts, DefinitionReader reader) {
    this.roles = roles;
    this.drafts = drafts;
    this.reader = reader;
  }

  /// The returning officer or one of their staff; everybody else is refused.
  SignedIn official() {
    return roles.requireOfficial(SignedIn.here());
  }

  /// The newest version of an election's definition, for an official.
  Opened open(String slug) {
    official();
    List<Version> versions = ElectionId.isSlug(slug) ? drafts.of(new ElectionId(slug)) : List.of();
    if (versions.isEmpty()) {
      throw UnansweredException.nothing(
          "There is no election \"" + slug + "\".", "Begin it at /staff/elections/new.");
    }
    return Opened.of(versions, reader);
  }

  /// The definition, if it can be changed in a form.
  ///
  /// @throws UnansweredException if the file has faults, which only its own screen can mend
  ElectionDefinition sound(Opened opened) {
    return opened
        .definition()
        .orElseThrow(() ->
            UnansweredException.unreadable(
                "The definition has faults.",
                "Mend them in the file first, at " + opened.path() + "/file."));
  }

  /// What is wrong with a file.
  List<Fault> faults(String file) {
    return reader.read(file).faults();
  }

  /// Saves a definition that was changed in a form.
  void save(Opened opened, int base, ElectionDefinition wanted, String reason) {
    String file = new DefinitionEdit(reader).apply(opened.version().file(), wanted);
    drafts.save(opened.version().election(), base, file, official().actor(), reason);
  }

  /// What the file would be with a change from a form.
  String edited(Opened opened, ElectionDefinition wanted) {
    return new DefinitionEdit(reader).apply(opened.version().file(), wanted);
  }
}
