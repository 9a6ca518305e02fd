/// Plumbing that knows no election: database, mail, clock, the frame of the pages.
@ApplicationModule(
    displayName = "Platform",
    allowedDependencies = {})
@NullMarked
package org.hustings.server.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
