/// How somebody becomes an official: invited to an address or chosen from a register, by two people
/// or by the operator.
@NullMarked
package org.hustings.server.account.appointment;

import org.jspecify.annotations.NullMarked;
