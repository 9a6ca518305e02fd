package org.hustings.server.enquiry;

import java.util.Collections;
import java.util.Set;
import org.hustings.server.account.Grant;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;

/// Somebody before enquiries, and what decides which they may read. Who may read one may answer it,
/// and nobody else.
///
/// @param selves the person by each register that knows them
/// @param interests the short names of the elections in which they have one
record Holder(Set<PersonId> selves, Set<Grant> grants, Set<String> interests) {
  /// Whether they may read it. Whom it is about never may, whatever else they are.
  boolean mayRead(Enquiry enquiry) {
    return enquiry.confirmed() != null && wouldRead(enquiry, enquiry.addressee());
  }

  /// Whether they could read it if it lay there.
  boolean wouldRead(Enquiry enquiry, Addressee addressee) {
    return !isConcernedBy(enquiry) && sitsAt(addressee, enquiry.topic());
  }

  /// Whether it is about them.
  boolean isConcernedBy(Enquiry enquiry) {
    return !Collections.disjoint(selves, enquiry.concerns());
  }

  private boolean sitsAt(Addressee addressee, Topic topic) {
    return switch (addressee.desk()) {
      case OFFICIALS ->
          !isInterestedIn(topic) && (holds(Role.RETURNING_OFFICER) || holds(Role.STAFF));
      case SCRUTINEERS -> !isInterestedIn(topic) && holds(Role.SCRUTINEER);
      case UNIT -> grants.contains(new Grant(Role.OFFICER, addressee.slug()));
      case GROUP -> grants.contains(new Grant(Role.ORGANISER, addressee.slug()));
    };
  }

  private boolean isInterestedIn(Topic topic) {
    return topic.of() == Topic.Of.ELECTION && interests.contains(topic.slug());
  }

  private boolean holds(Role role) {
    return grants.contains(Grant.of(role));
  }
}
