/// The public list of sealed ballots: it only grows, each line vouches for all before it, and its
/// head is signed.
@NamedInterface("list")
@NullMarked
package org.hustings.server.ballot.list;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
