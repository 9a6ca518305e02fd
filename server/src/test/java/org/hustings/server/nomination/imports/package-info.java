/// Statements about taking in a tracker kept by hand.
@NullMarked
package org.hustings.server.nomination.imports;

import org.jspecify.annotations.NullMarked;
