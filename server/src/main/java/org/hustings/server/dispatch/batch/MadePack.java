package org.hustings.server.dispatch.batch;

import org.hustings.server.dispatch.Pack;
import org.hustings.server.dispatch.SecurityCode;
import org.hustings.server.roll.Elector;

/// A pack just made, with what only its maker has at hand: the code, and where it goes.
///
/// @param to the e-mail or postal address
public record MadePack(Pack pack, SecurityCode code, Elector elector, String to) {}
