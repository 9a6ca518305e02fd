/// Tests of the server against the real parts: a real PostgreSQL, a real mail server, real HTTP.
@NullMarked
package org.hustings.server;

import org.jspecify.annotations.NullMarked;
