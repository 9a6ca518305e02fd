package org.hustings.server.organisation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.hustings.server.account.SignedIn;
import org.hustings.server.organisation.ImportReport;
import org.hustings.server.organisation.ImportRequest;
import org.hustings.server.organisation.KindId;
import org.hustings.server.organisation.Progress;
import org.hustings.server.organisation.Provenance;
import org.hustings.server.organisation.RegisterImport;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.organisation.Uploads;
import org.hustings.server.organisation.csv.CsvSource;
import org.hustings.server.platform.UnansweredException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// An import by hand in two steps: the file is tried, and what it would change is shown; then it is
/// confirmed or discarded.
@Controller
class ImportPages {

  private final RegisterImport register;
  private final Uploads uploads;
  private final RegisterPages pages;
  private final StaffOnly staff;

  ImportPages(RegisterImport register, Uploads uploads, RegisterPages pages, StaffOnly staff) {
    this.register = register;
    this.uploads = uploads;
    this.pages = pages;
    this.staff = staff;
  }

  @PostMapping("/staff/register/import")
  String tryOut(
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "") String part,
      @RequestParam(defaultValue = "") String source,
      @RequestParam(defaultValue = "") String asOf,
      @RequestParam(defaultValue = "clp") String kind,
      @RequestParam(defaultValue = "false") boolean complete,
      @AuthenticationPrincipal @Nullable SignedIn person,
      Model model,
      HttpServletResponse response)
      throws IOException {
    var writer = staff.writer(person);
    ImportRequest request;
    try {
      request = request(file, part, source, asOf, kind, complete, writer);
    } catch (IllegalArgumentException e) {
      response.setStatus(422);
      pages.fill(model, String.valueOf(e.getMessage()), true);
      return "organisation/register";
    }
    var report = register.dryRun(request, Progress.SILENT);
    var upload = report.faultCount() == 0 ? uploads.keep(request).toString() : "";
    return show(report, file(file), upload, model);
  }

  @PostMapping("/staff/register/import/{upload}/confirm")
  String confirm(
      @PathVariable UUID upload, @AuthenticationPrincipal @Nullable SignedIn person, Model model) {
    var writer = staff.writer(person);
    return uploads
        .with(
            upload,
            writer.actor(),
            request -> {
              var report = register.carryOut(request, Progress.SILENT);
              uploads.discard(upload);
              return show(report, request.file().name(), "", model);
            })
        .orElseThrow(() ->
            UnansweredException.nothing(
                "This file was taken in or discarded already, or a day has passed.",
                "Bring it again, at /staff/register."));
  }

  @PostMapping("/staff/register/import/{upload}/discard")
  String discard(@PathVariable UUID upload, @AuthenticationPrincipal @Nullable SignedIn person) {
    staff.writer(person);
    uploads.discard(upload);
    return "redirect:/staff/register";
  }

  private static String show(ImportReport report, String file, String upload, Model model) {
    model.addAttribute("report", report);
    model.addAttribute("file", file);
    model.addAttribute("upload", upload);
    return "organisation/import";
  }

  private static ImportRequest request(
      MultipartFile file,
      String part,
      String source,
      String asOf,
      String kind,
      boolean complete,
      SignedIn person) {
    if (file.isEmpty()) {
      throw new IllegalArgumentException("Choose a file that is not empty.");
    }
    var day = Field.day(Field.required(asOf, "the day on which the file was true"), "the day");
    return new ImportRequest(
        RegisterName.valueOf(Field.required(part, "what the file holds").toUpperCase(Locale.ROOT)),
        new Brought(file, file(file)),
        new Provenance(
            person.actor(),
            Field.required(source, "where the file comes from"),
            Objects.requireNonNull(day),
            ""),
        complete,
        new KindId(kind));
  }

  private static String file(MultipartFile file) {
    var name = file.getOriginalFilename();
    return name == null || name.isBlank() ? "file.csv" : name;
  }

  /// The file as the web server keeps it on the disk while it answers.
  private record Brought(MultipartFile file, String name) implements CsvSource {
    @Override
    public long size() {
      return file.getSize();
    }

    @Override
    public InputStream open() throws IOException {
      return file.getInputStream();
    }
  }
}
