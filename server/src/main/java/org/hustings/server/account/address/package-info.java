/// How the address changes at which somebody signs in: told to the old one, which can stop it, and
/// confirmed from the new one.
@NamedInterface("address")
@NullMarked
package org.hustings.server.account.address;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
