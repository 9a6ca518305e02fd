@NullMarked
package org.hustings.server.platform;

import org.jspecify.annotations.NullMarked;
