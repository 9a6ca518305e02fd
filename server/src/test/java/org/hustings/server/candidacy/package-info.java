/// Statements about this package.
@NullMarked
package org.hustings.server.candidacy;

import org.jspecify.annotations.NullMarked;
