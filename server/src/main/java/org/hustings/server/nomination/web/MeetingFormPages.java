package org.hustings.server.nomination.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.Role;
import org.hustings.server.account.Roles;
import org.hustings.server.account.SignedIn;
import org.hustings.server.election.Elections;
import org.hustings.server.nomination.meeting.Meeting;
import org.hustings.server.nomination.meeting.Meetings;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.UnansweredException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where an officer announces the meeting of a body, and later tells what came of it.
@Controller
@RequestMapping("/units/{unit}/meeting/{election}")
@AllowedTo(OfficersOfBody.class)
class MeetingFormPages {
  private final Bodies bodies;
  private final Elections elections;
  private final Meetings meetings;
  private final Roles roles;

  MeetingFormPages(Bodies bodies, Elections elections, Meetings meetings, Roles roles) {
    this.bodies = bodies;
    this.elections = elections;
    this.meetings = meetings;
    this.roles = roles;
  }

  @GetMapping
  ModelAndView form(
      @PathVariable String unit,
      @PathVariable String election,
      @AuthenticationPrincipal @Nullable SignedIn person) {
    Unit body = bodies.find(unit);
    roles.require(person, Role.OFFICER, body.id().slug());
    ElectionDefinition found = find(election);
    Meeting known = meetings.of(body.id(), found.id(), found.zone()).orElse(null);
    return page(body, found, MeetingForm.of(known));
  }

  @PostMapping
  ModelAndView announce(
      @PathVariable String unit,
      @PathVariable String election,
      @RequestParam Map<String, String> fields,
      @AuthenticationPrincipal @Nullable SignedIn person) {
    Unit body = bodies.find(unit);
    SignedIn officer = roles.require(person, Role.OFFICER, body.id().slug());
    ElectionDefinition found = find(election);
    MeetingForm form = MeetingForm.filledIn(fields);
    Meeting meeting = form.read(found.id(), body.id());
    if (meeting == null) {
      ModelAndView page = page(body, found, form);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    meetings.announce(meeting, found.zone(), officer.actor(), "an officer of " + body.fullName());
    return new ModelAndView("redirect:/elections/" + found.id() + "/meetings?q=" + body.id());
  }

  /// Calls the meeting off: only when that was ticked, and for a reason.
  @PostMapping("/call-off")
  ModelAndView callOff(
      @PathVariable String unit,
      @PathVariable String election,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "false") boolean confirmed,
      @AuthenticationPrincipal @Nullable SignedIn person) {
    Unit body = bodies.find(unit);
    SignedIn officer = roles.require(person, Role.OFFICER, body.id().slug());
    ElectionDefinition found = find(election);
    Meeting meeting = meetings.of(body.id(), found.id(), found.zone()).orElse(null);
    if (meeting == null || (confirmed && !reason.isBlank())) {
      if (meeting != null) {
        meetings.callOff(meeting, reason.strip(), officer.actor());
      }
      return new ModelAndView("redirect:/elections/" + found.id() + "/meetings?q=" + body.id());
    }
    Map<String, String> errors = new LinkedHashMap<>();
    if (reason.isBlank()) {
      errors.put("reason", "Say why: the reason is published");
    }
    if (!confirmed) {
      errors.put("confirmed", "Tick that the meeting is called off");
    }
    ModelAndView page =
        page(body, found, new MeetingForm(MeetingForm.of(meeting).fields(), errors));
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView page(Unit body, ElectionDefinition election, MeetingForm form) {
    boolean announced = meetings.of(body.id(), election.id(), election.zone()).isPresent();
    return new ModelAndView(
        "nomination/meeting-form",
        Map.of("body", body, "election", election, "form", form, "announced", announced));
  }

  private ElectionDefinition find(String election) {
    if (ElectionId.isSlug(election)) {
      var found = elections.find(new ElectionId(election));
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw UnansweredException.nothing(
        "There is no election “" + election + "” here.",
        "Start from the list of elections on the first page.");
  }
}
