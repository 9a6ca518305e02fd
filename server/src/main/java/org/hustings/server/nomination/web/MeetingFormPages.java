package org.hustings.server.nomination.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.SignedIn;
import org.hustings.server.candidacy.RecordedSources;
import org.hustings.server.nomination.meeting.Meeting;
import org.hustings.server.nomination.meeting.Meetings;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.words.Message;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where an officer announces the meeting of a body, and later tells what came of it.
@Controller
@RequestMapping("/units/{unit}/meeting/{election}")
@AllowedTo(OfficersOfBody.class)
class MeetingFormPages {
  private final Meetings meetings;

  MeetingFormPages(Meetings meetings) {
    this.meetings = meetings;
  }

  @GetMapping
  ModelAndView form(Unit body, ElectionDefinition election) {
    Meeting known = meetings.of(body.id(), election.id(), election.zone()).orElse(null);
    return page(body, election, MeetingForm.of(known));
  }

  @PostMapping
  @Done("done.nomination.meeting")
  ModelAndView announce(
      Unit body,
      ElectionDefinition election,
      @RequestParam Map<String, String> fields,
      SignedIn officer) {
    MeetingForm form = MeetingForm.filledIn(fields);
    Meeting meeting = form.read(election.id(), body.id());
    if (meeting == null) {
      ModelAndView page = page(body, election, form);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    meetings.announce(
        meeting, election.zone(), officer.actor(), RecordedSources.officerOf(body.fullName()));
    return new ModelAndView("redirect:/elections/" + election.id() + "/meetings?q=" + body.id());
  }

  /// Calls the meeting off: only when that was ticked, and for a reason.
  @PostMapping("/call-off")
  @Done("done.nomination.meeting-off")
  ModelAndView callOff(
      Unit body,
      ElectionDefinition election,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "false") boolean confirmed,
      SignedIn officer) {
    Meeting meeting = meetings.of(body.id(), election.id(), election.zone()).orElse(null);
    if (meeting == null || (confirmed && !reason.isBlank())) {
      if (meeting != null) {
        meetings.callOff(meeting, reason.strip(), officer.actor());
      }
      return new ModelAndView("redirect:/elections/" + election.id() + "/meetings?q=" + body.id());
    }
    Map<String, Message> errors = new LinkedHashMap<>();
    if (reason.isBlank()) {
      errors.put("reason", Message.of("nomination.meeting.refused.reason"));
    }
    if (!confirmed) {
      errors.put("confirmed", Message.of("nomination.meeting.refused.confirm"));
    }
    ModelAndView page =
        page(body, election, new MeetingForm(MeetingForm.of(meeting).fields(), errors));
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView page(Unit body, ElectionDefinition election, MeetingForm form) {
    boolean announced = meetings.of(body.id(), election.id(), election.zone()).isPresent();
    return new ModelAndView(
        "nomination/meeting-form",
        Map.of("body", body, "election", election, "form", form, "announced", announced));
  }
}
