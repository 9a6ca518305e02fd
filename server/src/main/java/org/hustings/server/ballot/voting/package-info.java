/// The pages on which a voter opens, marks, looks over and casts the ballot papers. What is marked
/// and not cast lies in the voter's own browser only: the server keeps nothing of it.
@NullMarked
package org.hustings.server.ballot.voting;

import org.jspecify.annotations.NullMarked;
