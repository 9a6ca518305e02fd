/// What an election's definition file states, as types. Everything that a file may leave out may be
/// absent here too: what nobody stated is not guessed.
@NullMarked
package org.hustings.definition;

import org.jspecify.annotations.NullMarked;
