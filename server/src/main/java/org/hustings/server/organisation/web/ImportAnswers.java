package org.hustings.server.organisation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.hustings.server.account.Officials;
import org.hustings.server.account.SignedIn;
import org.hustings.server.organisation.KindId;
import org.hustings.server.organisation.Provenance;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.imports.ImportJobs;
import org.hustings.server.organisation.imports.LinesLeftOut;
import org.hustings.server.organisation.imports.Uploads;
import org.hustings.server.organisation.member.SectionMeanings;
import org.hustings.server.organisation.member.StatusMeanings;
import org.hustings.server.organisation.unit.NamedInFiles;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.UnansweredException;
import org.hustings.words.Message;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What a tried file asks: which of its units are new, what its sections are, who of its statuses
/// is a member, and whether its good lines are taken without the others. After each answer the file
/// is compared once more.
@Controller
@AllowedTo(Officials.class)
class ImportAnswers {
  private static final String CREATE = "create";
  private static final String MEANS = "means:";
  private static final String NOT_READ = "none";

  private final ImportJobs imports;
  private final Uploads uploads;
  private final LinesLeftOut leftOut;
  private final NamedInFiles units;
  private final SectionMeanings sections;
  private final StatusMeanings statuses;

  ImportAnswers(
      ImportJobs imports,
      Uploads uploads,
      LinesLeftOut leftOut,
      NamedInFiles units,
      SectionMeanings sections,
      StatusMeanings statuses) {
    this.imports = imports;
    this.uploads = uploads;
    this.leftOut = leftOut;
    this.units = units;
    this.sections = sections;
    this.statuses = statuses;
  }

  /// Makes the units that the file names and the register does not have, or takes their names as
  /// other names of units that there are. Where nothing is said of some, it is asked of each.
  @PostMapping("/staff/register/import/{upload}/units")
  String units(
      @PathVariable UUID upload,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam Map<String, String> sent,
      SignedIn person) {
    boolean all = record(upload, kind, sent, person);
    if (all) {
      return again(upload, person);
    }
    if (!imports.unitByUnit(upload, person.actor())) {
      throw ImportPages.gone();
    }
    return "redirect:/staff/register/import/" + upload;
  }

  /// Records what was said of units, and tells whether something was and of each that was asked.
  boolean record(UUID upload, String kind, Map<String, String> sent, SignedIn person) {
    Provenance file = uploads.provenance(upload, person.actor()).orElseThrow(ImportPages::gone);
    Provenance why =
        new Provenance(file.author(), file.source(), file.asOf(), "A file of members names it.");
    boolean all = sent.containsKey("name0");
    try {
      for (int place = 0; sent.containsKey("name" + place); place++) {
        String name = sent.getOrDefault("name" + place, "");
        String answer = sent.getOrDefault("is" + place, "");
        if (answer.equals(CREATE)) {
          units.make(name, new KindId(kind), why);
        } else if (answer.startsWith(MEANS)) {
          units.alsoCalled(new UnitId(answer.substring(MEANS.length())), name, why);
        } else {
          all = false;
        }
      }
    } catch (RefusedException e) {
      throw UnansweredException.unreadable(
          e.reason(), Message.of("nothing-staff.back", "path", "/staff/register/import/" + upload));
    }
    return all;
  }

  /// Says what the sections are that the file names and the register does not have.
  @PostMapping("/staff/register/import/{upload}/sections")
  String sections(
      @PathVariable UUID upload, @RequestParam Map<String, String> sent, SignedIn person) {
    if (uploads.provenance(upload, person.actor()).isEmpty()) {
      throw ImportPages.gone();
    }
    for (int place = 0; sent.containsKey("name" + place); place++) {
      String name = sent.getOrDefault("name" + place, "");
      String answer = sent.getOrDefault("is" + place, "");
      if (answer.equals(CREATE)) {
        sections.remember(name, name, person.actor());
      } else if (answer.equals(NOT_READ)) {
        sections.remember(name, null, person.actor());
      } else if (answer.startsWith(MEANS)) {
        sections.remember(name, answer.substring(MEANS.length()), person.actor());
      }
    }
    return again(upload, person);
  }

  /// Leaves out the lines that have a fault.
  @PostMapping("/staff/register/import/{upload}/without")
  String leaveOut(@PathVariable UUID upload, SignedIn person) {
    if (!imports.leaveOut(upload, person.actor())) {
      throw ImportPages.gone();
    }
    return "redirect:/staff/register/import/" + upload;
  }

  /// The lines that are left out, as a file with what is wrong with each.
  @GetMapping("/staff/register/import/{upload}/left-out.csv")
  void leftOut(@PathVariable UUID upload, SignedIn person, HttpServletResponse response)
      throws IOException {
    byte[] file =
        leftOut
            .file(upload, person.actor())
            .orElseThrow(ImportPages::gone)
            .getBytes(StandardCharsets.UTF_8);
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename("left-out.csv").build().toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.getOutputStream().write(file);
  }

  /// Remembers who of which status is a member, as the page asks before a file is taken in; tells
  /// whether any meaning is another than before.
  boolean rememberStatuses(Map<String, String> sent, SignedIn person) {
    boolean other = false;
    for (int place = 0; sent.containsKey("status" + place); place++) {
      String status = sent.getOrDefault("status" + place, "");
      boolean member = sent.containsKey("member" + place);
      other |= statuses.remember(status, member, person.actor());
    }
    return other;
  }

  private String again(UUID upload, SignedIn person) {
    if (!imports.again(upload, person.actor())) {
      throw ImportPages.gone();
    }
    return "redirect:/staff/register/import/" + upload;
  }
}
