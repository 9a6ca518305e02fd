/// The embedded PostgreSQL: the same engine as anywhere, started by Hustings as an ordinary user.
@NullMarked
package org.hustings.server.platform.database;

import org.jspecify.annotations.NullMarked;
