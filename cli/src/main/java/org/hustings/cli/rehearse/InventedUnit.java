package org.hustings.cli.rehearse;

/// A body of the invented society.
///
/// @param kind the kind's key
/// @param name as the register has it
/// @param region one of a few
record InventedUnit(String kind, String name, String region) {}
