/// Statements about campaign groups, slates and endorsements.
@NullMarked
package org.hustings.server.slate;

import org.jspecify.annotations.NullMarked;
