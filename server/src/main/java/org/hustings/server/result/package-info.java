/// The result: the close, the count of every contest, the declaration, and the bundle with which
/// anybody can check them.
@ApplicationModule(
    displayName = "Result",
    allowedDependencies = {
      "platform",
      "platform :: sql",
      "platform :: *",
      "audit",
      "audit :: restored",
      "account",
      "account :: *",
      "election",
      "enquiry",
      "election :: rules",
      "election :: stop",
      "election :: state",
      "candidacy",
      "roll",
      "roll :: *",
      "dispatch",
      "dispatch :: *",
      "ballot",
      "ballot :: *"
    })
@NullMarked
package org.hustings.server.result;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
