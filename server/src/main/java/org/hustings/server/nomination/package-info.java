/// Who backs whom: nominations by bodies, nomination meetings, and the public tracker of both.
@ApplicationModule(
    displayName = "Nomination",
    allowedDependencies = {
      "platform",
      "platform :: sql",
      "platform :: chart",
      "platform :: web",
      "audit",
      "account",
      "account :: approval",
      "organisation",
      "organisation :: *",
      "election",
      "election :: rules",
      "election :: state",
      "election :: stop",
      "candidacy",
      "slate"
    })
@NullMarked
package org.hustings.server.nomination;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
