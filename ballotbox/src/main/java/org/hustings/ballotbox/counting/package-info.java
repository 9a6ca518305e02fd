/// From an election's definition and its opened papers to result sheets. It knows no database and
/// no Spring, so that the command recounts with the same code.
@NullMarked
package org.hustings.ballotbox.counting;

import org.jspecify.annotations.NullMarked;
