/// Reads a table that somebody exported from somewhere: finds out its encoding, separator and
/// headings, and reports every fault with its line, its column and what to do.
@NamedInterface("csv")
@NullMarked
package org.hustings.server.organisation.csv;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
