/// Numbers that grow from day to day, drawn as a line.
@NamedInterface("chart")
@NullMarked
package org.hustings.server.platform.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
