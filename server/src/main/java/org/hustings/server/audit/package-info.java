/// The tamper-evident log: who did what, when, from what to what; a chain of hashes whose head is
/// published.
@ApplicationModule(
    displayName = "Audit",
    allowedDependencies = {
      "platform",
      "platform :: database",
      "platform :: key",
      "platform :: sql"
    })
@NullMarked
package org.hustings.server.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
