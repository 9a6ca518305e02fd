/// How far long work is that is done in the background, in one place for all rooms: the job that
/// does it tells, the pages of whoever waits show it.
@NamedInterface("work")
@NullMarked
package org.hustings.server.platform.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
