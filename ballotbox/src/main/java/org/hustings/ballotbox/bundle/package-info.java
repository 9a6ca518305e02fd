/// The published bundle: everything with which a stranger recounts and rechecks an election, as a
/// folder or a zip file. It knows no database and no Spring: the command verifies with it.
@NullMarked
package org.hustings.ballotbox.bundle;

import org.jspecify.annotations.NullMarked;
