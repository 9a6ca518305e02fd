/// The site's own private keys, which no database holds in clear.
@NamedInterface("key")
@NullMarked
package org.hustings.server.platform.key;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
