@NullMarked
package org.hustings.server.platform.database;

import org.jspecify.annotations.NullMarked;
