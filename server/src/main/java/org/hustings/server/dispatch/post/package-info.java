/// Ballots by post: files for the printer, with letter and ballot papers, and the booklets.
@NullMarked
package org.hustings.server.dispatch.post;

import org.jspecify.annotations.NullMarked;
