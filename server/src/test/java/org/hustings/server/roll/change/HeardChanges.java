package org.hustings.server.roll.change;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What a room to the right hears of changes of the roll, in the transaction that makes them.
@Component
class HeardChanges {
  static final String REFUSED = "too late";

  final List<Object> all = new CopyOnWriteArrayList<>();

  @EventListener
  void on(ElectorAdded event) {
    all.add(event);
  }

  @EventListener
  void on(ElectorReaddressed event) {
    all.add(event);
  }

  @EventListener
  void on(ElectorRemoved event) {
    if (event.reason().equals(REFUSED)) {
      throw new ApprovalRefusedException("The ballots are parted already.");
    }
    all.add(event);
  }
}
