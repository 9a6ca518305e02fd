/// Keeping a site's checkpoints and shouting when one does not extend the last.
@NullMarked
package org.hustings.cli.witness;

import org.jspecify.annotations.NullMarked;
