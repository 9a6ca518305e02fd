/// People, places and addresses that do not exist, for rehearsals and for the demo's society: the
/// same seed gives the same ones. Their e-mail addresses end in `.example`, which nobody can own.
@NamedInterface("invented")
@NullMarked
package org.hustings.server.organisation.invented;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
