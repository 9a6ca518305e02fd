/// What becomes of members and officers where one unit follows another.
@NamedInterface("succession")
@NullMarked
package org.hustings.server.organisation.succession;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
