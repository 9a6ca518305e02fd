/// Who backs whom: nominations by bodies, nomination meetings, and the public tracker of both.
@NullMarked
package org.hustings.server.nomination;

import org.jspecify.annotations.NullMarked;
