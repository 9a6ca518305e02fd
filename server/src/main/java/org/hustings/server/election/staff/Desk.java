package org.hustings.server.election.staff;

import java.util.List;
import java.util.Optional;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.definition.file.DefinitionEdit;
import org.hustings.definition.file.DefinitionReader;
import org.hustings.definition.file.Fault;
import org.hustings.server.account.Roles;
import org.hustings.server.account.SignedIn;
import org.hustings.server.election.Drafts;
import org.hustings.server.election.StaleDraftException;
import org.hustings.server.platform.UnansweredException;
import org.hustings.words.Message;
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

  /// Whether who sits here may change anything: the scrutineer may not.
  boolean mayWrite() {
    return roles.isOfficial(SignedIn.here());
  }

  /// The newest version of an election's definition.
  Opened newest(ElectionId election) {
    return Opened.of(drafts.of(election), reader);
  }

  /// The definition, if it can be changed in a form.
  ///
  /// @throws UnansweredException if the file has faults, which only its own screen can mend
  ElectionDefinition sound(Opened opened) {
    return opened
        .definition()
        .orElseThrow(() ->
            UnansweredException.unreadable(
                Message.of("nothing-staff.definition-faults"),
                Message.of("nothing-staff.mend", "path", opened.path() + "/file")));
  }

  /// What is wrong with a file.
  List<Fault> faults(String file) {
    return reader.read(file).faults();
  }

  /// Saves what a form made of the definition, and tells where to go on. Where the form, or the
  /// file that it leads to, has faults, or there is a newer version, the form is told and nothing
  /// saved.
  Optional<String> saved(Opened opened, ElectionDefinition wanted, Fields form, SignedIn official) {
    String reason = form.text("reason", "field-staff.name.reason");
    int base = form.whole("base", 1, 999_999, "field-staff.name.version");
    if (!form.faults().isEmpty()) {
      return Optional.empty();
    }
    String file = new DefinitionEdit(reader).apply(opened.version().file(), wanted);
    faults(file).forEach(fault -> form.fault("fault-" + fault.line(), fault.words()));
    if (!form.faults().isEmpty()) {
      return Optional.empty();
    }
    try {
      drafts.save(opened.version().election(), base, file, official.actor(), reason);
      return Optional.of("redirect:" + opened.path());
    } catch (StaleDraftException e) {
      form.fault("reason", e.reason());
      return Optional.empty();
    }
  }
}
