/// Campaign groups, the slates they recommend and the candidates they endorse. It is information
/// and is marked as such: nothing here has an effect in the rules.
@ApplicationModule(
    displayName = "Slate",
    allowedDependencies = {
      "platform",
      "platform :: sql",
      "audit",
      "account",
      "organisation",
      "organisation :: *",
      "election",
      "candidacy"
    })
@NullMarked
package org.hustings.server.slate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
