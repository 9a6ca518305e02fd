package org.hustings.server.helpdesk;

import java.util.List;
import org.hustings.server.roll.Elector;

/// What a search comes to.
public sealed interface Found {
  /// These, and nobody else.
  record Electors(List<Elector> list) implements Found {
    public Electors {
      list = List.copyOf(list);
    }
  }

  /// Nobody on the roll.
  record Nobody() implements Found {}

  /// More than are shown at once: none is, and more is to be asked for.
  record TooMany() implements Found {}

  /// Too little was typed to look for.
  record TooLittle() implements Found {}
}
