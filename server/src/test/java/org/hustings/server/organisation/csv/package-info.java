@NullMarked
package org.hustings.server.organisation.csv;

import org.jspecify.annotations.NullMarked;
