/// Who stands: candidacies with their dated history of states, profiles, statements and
/// photographs.
@ApplicationModule(
    displayName = "Candidacy",
    allowedDependencies = {
      "platform",
      "platform :: sql",
      "platform :: work",
      "audit",
      "account",
      "account :: approval",
      "organisation",
      "organisation :: *",
      "election",
      "election :: rules",
      "election :: state",
      "election :: stop"
    })
@NullMarked
package org.hustings.server.candidacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
