/// The embedded PostgreSQL: the same engine as anywhere, started by Hustings as an ordinary user.
@NamedInterface("database")
@NullMarked
package org.hustings.server.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
