package org.hustings.server.enquiry.web;

import java.util.List;
import org.hustings.server.account.GrantSource;
import org.hustings.server.account.PersonId;
import org.hustings.server.enquiry.Enquiries;
import org.hustings.server.enquiry.Enquiry;
import org.hustings.server.platform.Link;
import org.hustings.words.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Shows those with whom enquiries lie the way to them. It grants nothing.
@Component
class EnquiryLinksOfAccount implements GrantSource {
  // who may read one is a question of what everybody is granted, which is asked here too
  private final ObjectProvider<Enquiries> enquiries;

  EnquiryLinksOfAccount(ObjectProvider<Enquiries> enquiries) {
    this.enquiries = enquiries;
  }

  @Override
  public List<Link> linksFor(PersonId person, Words words) {
    List<Enquiry> open = enquiries.getObject().open(person);
    if (open.isEmpty() && enquiries.getObject().ended(person).isEmpty()) {
      return List.of();
    }
    long overdue = open.stream().filter(enquiries.getObject()::isOverdue).count();
    return List.of(
        new Link(
            words.say("enquiry.links.desk", "open", open.size(), "overdue", overdue),
            "/account/enquiries"));
  }
}
