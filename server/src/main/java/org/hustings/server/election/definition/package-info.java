/// What an election's definition file states, as types. Everything that a file may leave out may be
/// absent here too: what nobody stated is not guessed.
@NamedInterface("definition")
@NullMarked
package org.hustings.server.election.definition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
