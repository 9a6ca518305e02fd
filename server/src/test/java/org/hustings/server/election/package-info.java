@NullMarked
package org.hustings.server.election;

import org.jspecify.annotations.NullMarked;
