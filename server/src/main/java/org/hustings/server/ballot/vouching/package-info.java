/// By what the server knows again what it wrote itself about votes.
@NullMarked
package org.hustings.server.ballot.vouching;

import org.jspecify.annotations.NullMarked;
