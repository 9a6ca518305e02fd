package org.hustings.server.election.staff;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hustings.server.account.approval.ApprovalId;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.election.stop.StopKind;
import org.hustings.server.platform.RefusedException;
import org.hustings.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/// What an official sent who wants an election or one contest stopped, or taken back from the
/// public.
///
/// @param fields with what is wrong with them
record StopForm(Map<String, String> sent, Fields fields, Words english) {
  StopForm(Map<String, String> sent, Words english) {
    this(sent, new Fields(sent, english), english);
  }

  String reason(String field) {
    return fields.text(field, "stop-staff.reason");
  }

  /// What becomes of it.
  ///
  /// @param missing what is said where nothing was chosen
  Optional<StopKind> kind(String missing) {
    Optional<StopKind> kind =
        Arrays.stream(StopKind.values())
            .filter(one -> one.name().equals(sent.getOrDefault("kind", "")))
            .findFirst();
    if (kind.isEmpty()) {
      fields.fault("kind", missing);
    }
    return kind;
  }

  /// The way to what was proposed; empty if the form has a fault or it was refused, which is one
  /// beside the field.
  Optional<ModelAndView> proposed(String field, Supplier<ApprovalId> proposal) {
    if (!fields.faults().isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new ModelAndView("redirect:/staff/approvals/" + proposal.get()));
    } catch (RefusedException e) {
      fields.fault(field, english.say(e.reason()));
    } catch (ApprovalRefusedException e) {
      fields.fault(field, String.valueOf(e.getMessage()));
    }
    return Optional.empty();
  }

  /// The page that shows the form again.
  static ModelAndView again(ModelAndView page) {
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
