/// Who stands: candidacies with their dated history of states, statements and photographs.
@NullMarked
package org.hustings.server.candidacy;

import org.jspecify.annotations.NullMarked;
