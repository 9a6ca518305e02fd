package org.hustings.cli.rehearse;

import java.util.Set;
import org.hustings.definition.eligibility.MemberFacts;

/// What the register is to say of somebody, and the unit to which they belong.
record Housed(MemberFacts facts, InventedUnit unit) {
  Housed with(Set<String> sections) {
    return new Housed(
        new MemberFacts(
            facts.joinedOn(),
            facts.paidUpTo(),
            facts.bornOn(),
            sections,
            facts.offices(),
            facts.lists(),
            facts.status(),
            unit.home()),
        unit);
  }
}
