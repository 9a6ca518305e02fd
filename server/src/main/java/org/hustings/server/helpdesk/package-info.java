/// The help desk: whoever rings is found on the roll, asked who they are, told where their ballot
/// is, and sent it again to the roll's address. It sees no code, no vote's content and no whole
/// address, and each look-up is counted.
@ApplicationModule(
    displayName = "Help desk",
    allowedDependencies = {
      "platform",
      "platform :: sql",
      "audit",
      "account",
      "organisation",
      "organisation :: *",
      "election",
      "roll",
      "roll :: *",
      "dispatch",
      "dispatch :: *"
    })
@NullMarked
package org.hustings.server.helpdesk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
