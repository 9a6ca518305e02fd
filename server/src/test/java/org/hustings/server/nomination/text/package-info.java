/// Statements about this package.
@NullMarked
package org.hustings.server.nomination.text;

import org.jspecify.annotations.NullMarked;
