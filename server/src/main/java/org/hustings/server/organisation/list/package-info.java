/// Lists of members that the organisation supplies, such as the delegates to a conference.
@NamedInterface("list")
@NullMarked
package org.hustings.server.organisation.list;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
