/// Statements about nominations.
@NullMarked
package org.hustings.server.nomination;

import org.jspecify.annotations.NullMarked;
