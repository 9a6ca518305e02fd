/// The key ceremony in the browser: trustees make keys of their own, one official makes the
/// election's key and seals a share to each of them, and each tests theirs. The server hears public
/// keys, sealed shares and digests, and never what would open a vote.
@NamedInterface("ceremony")
@NullMarked
package org.hustings.server.ballot.ceremony;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
