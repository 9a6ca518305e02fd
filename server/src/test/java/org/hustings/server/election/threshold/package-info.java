@NullMarked
package org.hustings.server.election.threshold;

import org.jspecify.annotations.NullMarked;
