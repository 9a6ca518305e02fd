/// `hustings count`: ballot files and a rule in, result sheets out, without the server.
@NullMarked
package org.hustings.cli.count;

import org.jspecify.annotations.NullMarked;
