/// What only the demo has: becoming anybody with one click, moving the clock, reading all mail.
@NullMarked
package org.hustings.server.account.demo;

import org.jspecify.annotations.NullMarked;
