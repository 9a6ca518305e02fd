package org.hustings.cli.rehearse;

/// The member who acts for a unit.
record Secretary(InventedUnit unit, InventedMember member) {}
