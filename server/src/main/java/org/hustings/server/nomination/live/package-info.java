/// Tells every node and every open page that the record of a contest changed.
@NullMarked
package org.hustings.server.nomination.live;

import org.jspecify.annotations.NullMarked;
