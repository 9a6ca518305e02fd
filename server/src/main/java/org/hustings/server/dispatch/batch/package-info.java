/// Who gets a pack by which channel, and the making of the packs in batches.
@NullMarked
package org.hustings.server.dispatch.batch;

import org.jspecify.annotations.NullMarked;
