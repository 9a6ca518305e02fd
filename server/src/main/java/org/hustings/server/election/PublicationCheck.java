package org.hustings.server.election;

import org.hustings.definition.check.Checked;
import org.hustings.definition.check.DefinitionCheck;
import org.hustings.definition.check.Place;
import org.hustings.server.organisation.register.RegisterCounts;
import org.springframework.stereotype.Component;

/// Checks a version before it is published: as a file, and against the register.
@Component
public class PublicationCheck {
  private final DefinitionCheck check;
  private final RegisterCounts register;

  PublicationCheck(DefinitionCheck check, RegisterCounts register) {
    this.check = check;
    this.register = register;
  }

  /// What is found in a file.
  public Checked check(String file) {
    Checked checked = check.check(file);
    return checked
        .definition()
        .map(definition ->
            checked.with(RegisterComparison.of(definition, Place.of(file), register.now())))
        .orElse(checked);
  }
}
