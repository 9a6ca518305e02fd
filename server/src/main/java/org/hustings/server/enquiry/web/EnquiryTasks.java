package org.hustings.server.enquiry.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.SignedIn;
import org.hustings.server.election.DeskTask;
import org.hustings.server.election.DeskTasks;
import org.hustings.server.enquiry.Enquiries;
import org.hustings.server.enquiry.Enquiry;
import org.hustings.server.enquiry.Topic;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The enquiries about an election that whoever looks may answer. Others are not even counted:
/// nobody learns here that something is about them.
@Component
@Order(20)
class EnquiryTasks implements DeskTasks {
  private final Enquiries enquiries;

  EnquiryTasks(Enquiries enquiries) {
    this.enquiries = enquiries;
  }

  @Override
  public List<DeskTask> of(ElectionDefinition election, Instant now) {
    @Nullable SignedIn person = SignedIn.here();
    if (person == null) {
      return List.of();
    }
    Topic topic = new Topic(Topic.Of.ELECTION, election.id().slug());
    List<Enquiry> open =
        enquiries.open(person.id()).stream().filter(one -> one.topic().equals(topic)).toList();
    if (open.isEmpty()) {
      return List.of();
    }
    LocalDate due = Objects.requireNonNull(open.getFirst().due());
    long overdue = open.stream().filter(enquiries::isOverdue).count();
    return List.of(
        new DeskTask(
            Message.of("task-staff.enquiries", "open", open.size(), "due", due, "overdue", overdue),
            "/account/enquiries",
            new DeskTask.ToDo(null)));
  }
}
