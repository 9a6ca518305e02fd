package org.hustings.server.audit.tree;

import java.util.List;
import java.util.Map;
import org.hustings.server.audit.AuditTrail;
import org.hustings.server.audit.Entry;
import org.springframework.stereotype.Component;

/// The audit log as a public log: a leaf is the text of an entry that is hashed in the chain, so
/// that a checkpoint vouches for the chain as well.
@Component
class EntryLeaves implements LogSource {
  private final AuditTrail trail;

  EntryLeaves(AuditTrail trail) {
    this.trail = trail;
  }

  @Override
  public Map<String, Long> sizes() {
    return Map.of(AuditTrail.LOG, trail.head().entries());
  }

  @Override
  public List<String> leaves(String log, long after, int most) {
    return trail.after(after, most).stream().map(Entry::hashed).toList();
  }
}
