/// Statements about this package.
@NullMarked
package org.hustings.server.nomination.tracker;

import org.jspecify.annotations.NullMarked;
