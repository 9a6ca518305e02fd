/// The views of a tracker, as pure functions of the facts at one instant: the list, who has
/// nominated, thresholds, the grid of regions and the chart over time. It knows no Spring.
@NullMarked
package org.hustings.server.nomination.tracker;

import org.jspecify.annotations.NullMarked;
