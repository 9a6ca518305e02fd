/// How values of ours are written to the database and read from it: instants, identifiers,
/// constants and lists, in one place for all rooms.
@NamedInterface("sql")
@NullMarked
package org.hustings.server.platform.sql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
