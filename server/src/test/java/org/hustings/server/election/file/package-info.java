@NullMarked
package org.hustings.server.election.file;

import org.jspecify.annotations.NullMarked;
