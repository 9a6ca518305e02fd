/// People, their roles and how they sign in. It knows no members: `Register` and `GrantSource` are
/// what it asks of the rooms that do.
@ApplicationModule(
    displayName = "Account",
    allowedDependencies = {
      "platform",
      "platform :: key",
      "platform :: sql",
      "platform :: web",
      "audit"
    })
@NullMarked
package org.hustings.server.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
