/// The units: what they are called, of which kind they are, when they exist, and how one is found
/// by its name, its code or its address.
@NamedInterface("unit")
@NullMarked
package org.hustings.server.organisation.unit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
