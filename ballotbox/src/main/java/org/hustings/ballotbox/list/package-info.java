/// The lines and heads of the public list of sealed ballots: it only grows, each line vouches for
/// all before it, and its head is signed.
@NullMarked
package org.hustings.ballotbox.list;

import org.jspecify.annotations.NullMarked;
