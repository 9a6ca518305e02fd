package org.hustings.server.roll.web;

import org.hustings.server.roll.change.AddressChange;

/// A change of an elector's addresses with the name of whoever took it over.
public record AddressLine(AddressChange change, String by) {}
