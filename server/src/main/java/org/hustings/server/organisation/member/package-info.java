/// The members: who belongs to the organisation, where, since when, and how each is reached.
@NamedInterface("member")
@NullMarked
package org.hustings.server.organisation.member;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
