/// Files of the register, in and out: what is brought, how it differs from the register, and what
/// was taken in.
@NamedInterface("imports")
@NullMarked
package org.hustings.server.organisation.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
