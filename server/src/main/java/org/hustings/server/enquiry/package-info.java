/// Enquiries and complaints: taken in from anybody, passed to whom they are for, answered or decided
/// by a day.
@ApplicationModule(
    displayName = "Enquiry",
    allowedDependencies = {
      "platform",
      "platform :: sql",
      "platform :: key",
      "audit",
      "account",
      "organisation",
      "organisation :: *",
      "election",
      "slate"
    })
@NullMarked
package org.hustings.server.enquiry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
