/// The election: its definition, timetable and rules, published from one file and kept with their
/// history.
@ApplicationModule(
    displayName = "Election",
    allowedDependencies = {
      "platform",
      "platform :: sql",
      "audit",
      "account",
      "account :: approval",
      "organisation",
      "organisation :: *"
    })
@NullMarked
package org.hustings.server.election;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
