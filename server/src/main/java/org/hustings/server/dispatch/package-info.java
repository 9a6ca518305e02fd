/// Dispatch: the ballot papers are settled, each elector gets one pack with a code, by e-mail or by
/// post, and another where the first does not arrive. Of how anybody votes it knows nothing.
@ApplicationModule(
    displayName = "Dispatch",
    allowedDependencies = {
      "platform",
      "platform :: sql",
      "platform :: *",
      "audit",
      "audit :: told",
      "account",
      "account :: *",
      "organisation",
      "organisation :: *",
      "election",
      "election :: rules",
      "election :: stop",
      "election :: state",
      "candidacy",
      "nomination",
      "roll",
      "roll :: *"
    })
@NullMarked
package org.hustings.server.dispatch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
