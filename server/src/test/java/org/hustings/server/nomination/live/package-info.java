/// Statements about open pages and kept answers.
@NullMarked
package org.hustings.server.nomination.live;

import org.jspecify.annotations.NullMarked;
