/// The Merkle trees over the public logs, their signed checkpoints, and what witnesses cosigned.
@NamedInterface("tree")
@NullMarked
package org.hustings.server.audit.tree;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
