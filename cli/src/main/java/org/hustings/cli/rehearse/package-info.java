/// `hustings rehearse`: a whole election with invented people through the doors that real ones use:
/// HTTP, mail, paper, the key ceremony and the clock.
@NullMarked
package org.hustings.cli.rehearse;

import org.jspecify.annotations.NullMarked;
