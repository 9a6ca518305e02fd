/// Backups of the whole database as one file, and the way back: tables as PostgreSQL's `COPY` writes
/// them, of one moment, so that nothing deleted is in it and any PostgreSQL can take it in. Knows no
/// Spring: whoever has no server running has to come by with it too.
@NamedInterface("backup")
@NullMarked
package org.hustings.server.audit.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
