@NullMarked
package org.hustings.server.organisation;

import org.jspecify.annotations.NullMarked;
