/// The roll: who may vote, computed from the register by the election's dated conditions, settled
/// by staff and frozen. After the freeze it changes only with a reason and a second person.
@ApplicationModule(
    displayName = "Roll",
    allowedDependencies = {
      "platform",
      "platform :: sql",
      "platform :: work",
      "audit",
      "account",
      "account :: *",
      "organisation",
      "organisation :: *",
      "election",
      "election :: rules",
      "election :: stop"
    })
@NullMarked
package org.hustings.server.roll;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
