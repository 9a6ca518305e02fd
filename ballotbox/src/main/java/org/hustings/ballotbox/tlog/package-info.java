/// Transparency logs as others read them: Merkle trees and their proofs (RFC 6962), signed
/// checkpoints (C2SP tlog-checkpoint, signed-note) and cosignatures (C2SP tlog-cosignature).
@NullMarked
package org.hustings.ballotbox.tlog;

import org.jspecify.annotations.NullMarked;
