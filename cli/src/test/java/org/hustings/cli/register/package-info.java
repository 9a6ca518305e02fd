@NullMarked
package org.hustings.cli.register;

import org.jspecify.annotations.NullMarked;
