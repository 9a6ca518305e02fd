/// What people read, apart from the code that chooses it: messages in several languages, kept in
/// files, with the numbers, dates and lists in them as each language writes them. Nothing here
/// knows an election, a page or a server.
@NullMarked
package org.hustings.words;

import org.jspecify.annotations.NullMarked;
