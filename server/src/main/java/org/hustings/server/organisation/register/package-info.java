/// The register as other rooms read it: all that is known of one member, entry by entry.
@NamedInterface("register")
@NullMarked
package org.hustings.server.organisation.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
