/// `hustings backup` and `hustings restore`: the whole database as one file, and the way back.
@NullMarked
package org.hustings.cli.backup;

import org.jspecify.annotations.NullMarked;
