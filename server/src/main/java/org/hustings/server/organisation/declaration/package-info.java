/// What members declare for themselves: that they belong to a section of the membership.
@NamedInterface("declaration")
@NullMarked
package org.hustings.server.organisation.declaration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
