/// The organisation: its units, their officers and its members, each a dated history that is added
/// to and never overwritten. Other rooms find a unit by its name, its code or its address here.
@ApplicationModule(
    displayName = "Organisation",
    allowedDependencies = {
      "platform",
      "platform :: sql",
      "platform :: work",
      "audit",
      "account",
      "account :: address",
      "account :: approval"
    })
@NullMarked
package org.hustings.server.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
