/// The web application: the rooms of the house, one package each. Data flows from left to right
/// through `organisation`, `election`, `candidacy`, `slate`, `nomination`, `roll`, `dispatch`,
/// `ballot`, `result`, and to `helpdesk`; a room knows only the rooms before it.
@NullMarked
package org.hustings.server;

import org.jspecify.annotations.NullMarked;
