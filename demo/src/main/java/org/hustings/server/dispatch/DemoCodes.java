package org.hustings.server.dispatch;

import java.util.List;

/// The security codes of an election of the demo whose voters nobody plays. Published in the demo
/// alone, where the electors are invented: what else makes codes forgets them.
public record DemoCodes(List<SecurityCode> codes) {
  public DemoCodes {
    codes = List.copyOf(codes);
  }
}
