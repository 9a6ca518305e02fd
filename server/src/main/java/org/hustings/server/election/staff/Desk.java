package org.hustings.server.election.staff;

import java.util.List;
import java.util.Optional;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.definition.file.DefinitionEdit;
import org.hustings.definition.file.DefinitionReader;
import org.hustings.definition.file.Fault;
import org.hustings.server.account.Role;
import org.hustings.server.account.Roles;
import org.hustings.server.account.SignedIn;
import org.hustings.server.election.Drafts;
import org.hustings.server.election.StaleDraftException;
import org.hustings.server.election.Version;
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

  /// Whoever may read what is not public: an official or the scrutineer.
  void reader() {
    roles.requireReader(SignedIn.here());
  }

  /// Whether who sits here may change anything: the scrutineer may not.
  boolean mayWrite() {
    SignedIn here = SignedIn.here();
    return roles.holds(here, Role.RETURNING_OFFICER) || roles.holds(here, Role.STAFF);
  }

  /// The newest version of an election's definition, for an official, who may change it.
  Opened open(String slug) {
    official();
    return look(slug);
  }

  /// The newest version of an election's definition, to look at.
  Opened look(String slug) {
    reader();
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

  /// Saves what a form made of the definition, and tells where to go on. Where the form, or the
  /// file that it leads to, has faults, or there is a newer version, the form is told and nothing
  /// saved.
  Optional<String> saved(Opened opened, ElectionDefinition wanted, Fields form) {
    String reason = form.text("reason", "The reason");
    int base = form.whole("base", 1, 999_999, "The version");
    if (!form.faults().isEmpty()) {
      return Optional.empty();
    }
    String file = new DefinitionEdit(reader).apply(opened.version().file(), wanted);
    faults(file).forEach(fault -> form.fault("fault-" + fault.line(), fault.words()));
    if (!form.faults().isEmpty()) {
      return Optional.empty();
    }
    try {
      drafts.save(opened.version().election(), base, file, official().actor(), reason);
      return Optional.of("redirect:" + opened.path());
    } catch (StaleDraftException e) {
      form.fault("reason", String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }
}
