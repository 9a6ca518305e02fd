@NullMarked
package org.hustings.server.election.eligibility;

import org.jspecify.annotations.NullMarked;
