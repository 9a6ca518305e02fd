/// Votes that come back by post: papers are scanned in, then keyed by two clerks who must agree.
@NamedInterface("post")
@NullMarked
package org.hustings.server.ballot.post;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
