package org.hustings.server.slate;

import org.hustings.server.platform.Refusal;

/// Why a slate is refused.
public sealed interface SlateRefusal extends Refusal {
  record NoName() implements SlateRefusal {
    @Override
    public String words() {
      return "Give the slate a name.";
    }
  }

  record NobodyOnIt() implements SlateRefusal {
    @Override
    public String words() {
      return "Name at least one candidate.";
    }
  }

  record NameOfAnother() implements SlateRefusal {
    @Override
    public String words() {
      return "Another group has a slate of this name in the contest.";
    }
  }

  record UnderNoRegion(String line) implements SlateRefusal {
    @Override
    public String words() {
      return "“" + line + "” stands under no region: write its name with a colon above.";
    }
  }

  record NamedTwice(String name) implements SlateRefusal {
    @Override
    public String words() {
      return "“" + name + "” is named twice.";
    }
  }

  record DoesNotStand(String name) implements SlateRefusal {
    @Override
    public String words() {
      return "“" + name + "” does not stand in this contest.";
    }
  }
}
