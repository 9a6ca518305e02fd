@NullMarked
package org.hustings.server.account;

import org.jspecify.annotations.NullMarked;
