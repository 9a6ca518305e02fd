@NullMarked
package org.hustings.server.audit;

import org.jspecify.annotations.NullMarked;
