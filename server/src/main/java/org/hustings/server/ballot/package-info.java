/// The ballot: votes are cast, received by post, sealed and kept in the box until the close, when
/// the envelopes are parted. Who voted and how are never told together.
@ApplicationModule(
    displayName = "Ballot",
    allowedDependencies = {
      "platform",
      "platform :: key",
      "platform :: sql",
      "platform :: chart",
      "audit",
      "audit :: tree",
      "audit :: told",
      "account",
      "account :: *",
      "organisation",
      "organisation :: unit",
      "election",
      "election :: rules",
      "election :: stop",
      "election :: state",
      "roll",
      "roll :: *",
      "dispatch",
      "dispatch :: *"
    })
@NullMarked
package org.hustings.server.ballot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
