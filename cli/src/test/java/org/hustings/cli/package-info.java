@NullMarked
package org.hustings.cli;

import org.jspecify.annotations.NullMarked;
