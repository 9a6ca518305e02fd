/// What members and candidates' agents claim of a frozen roll, and how two officials decide it.
@NullMarked
package org.hustings.server.roll.claim;

import org.jspecify.annotations.NullMarked;
