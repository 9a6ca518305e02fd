package org.hustings.server.organisation.web;

import static java.util.stream.Collectors.toMap;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.hustings.server.account.Officials;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.ApprovalId;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.audit.Actor;
import org.hustings.server.organisation.KindId;
import org.hustings.server.organisation.Provenance;
import org.hustings.server.organisation.RegisterRefusal;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.csv.CsvSource;
import org.hustings.server.organisation.imports.FileColumns;
import org.hustings.server.organisation.imports.ImportJobs;
import org.hustings.server.organisation.imports.ImportReport;
import org.hustings.server.organisation.imports.ImportRequest;
import org.hustings.server.organisation.imports.ImportStage;
import org.hustings.server.organisation.imports.Leavers;
import org.hustings.server.organisation.imports.Uploads;
import org.hustings.server.organisation.unit.Kinds;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.organisation.unit.Units;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.FileForm;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.UnansweredException;
import org.hustings.words.Message;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// An import by hand in two steps: the file is tried, and what it would change is shown; then it is
/// confirmed or discarded. Both are done in the background, and a page shows how far they are.
@Controller
@AllowedTo(Officials.class)
class ImportPages {
  private static final int LOOKS = 15;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  private final ImportJobs imports;
  private final FileColumns bringing;
  private final ColumnPages columns;
  private final ImportAnswers answers;
  private final Kinds kinds;
  private final Units units;
  private final Leavers leavers;
  private final Uploads uploads;
  private final RegisterPages pages;

  ImportPages(
      ImportJobs imports,
      FileColumns bringing,
      ColumnPages columns,
      ImportAnswers answers,
      Kinds kinds,
      Units units,
      Leavers leavers,
      Uploads uploads,
      RegisterPages pages) {
    this.imports = imports;
    this.bringing = bringing;
    this.columns = columns;
    this.answers = answers;
    this.kinds = kinds;
    this.units = units;
    this.leavers = leavers;
    this.uploads = uploads;
    this.pages = pages;
  }

  @Bean
  static FileForm registerForms() {
    return new FileForm("/staff/register/import", 256, Message.of("platform.upload.command-line"));
  }

  @PostMapping(path = "/staff/register/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  String tryOut(
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "") String part,
      @RequestParam(defaultValue = "") String source,
      @RequestParam(defaultValue = "") String asOf,
      @RequestParam(defaultValue = "clp") String kind,
      @RequestParam(defaultValue = "false") boolean complete,
      SignedIn writer,
      Model model,
      HttpServletResponse response)
      throws IOException {
    try {
      ImportRequest request = request(file, part, source, asOf, kind, complete, writer);
      return "redirect:/staff/register/import/" + bringing.bring(request);
    } catch (RefusedException e) {
      response.setStatus(422);
      pages.fill(model, e.words(), true);
      return "organisation/register";
    }
  }

  /// How far a file has come, and what it would change or has changed.
  @GetMapping("/staff/register/import/{upload}")
  String stage(@PathVariable UUID upload, SignedIn person, Model model) {
    ImportStage stage = await(upload, person.actor());
    if (stage.stage() == ImportStage.Stage.ASKING) {
      return columns.columns(upload, person, model);
    }
    return show(upload, stage, false, person, model);
  }

  private String show(
      UUID upload, ImportStage stage, boolean unticked, SignedIn person, Model model) {
    model.addAttribute("stage", stage);
    model.addAttribute("howFar", imports.howFar(upload).orElse(null));
    model.addAttribute("unticked", unticked);
    model.addAttribute(
        "guessed",
        stage.isToBeConfirmed()
            ? bringing.guessed(upload, stage.register(), person.actor())
            : List.of());
    model.addAttribute("kinds", kinds.offered());
    model.addAttribute("alike", alike(stage));
    model.addAttribute("upload", upload.toString());
    model.addAttribute("proposed", leavers.proposed(upload).map(ApprovalId::toString).orElse(""));
    return "organisation/import";
  }

  /// Takes it in as it was shown: its new units are made, what was guessed of its columns is
  /// remembered, and lines with a fault are left out if that was ticked. Where many members leave by
  /// it, another official is asked.
  @PostMapping("/staff/register/import/{upload}/confirm")
  String confirm(
      @PathVariable UUID upload,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam Map<String, String> sent,
      SignedIn person,
      Model model,
      HttpServletResponse response) {
    ImportStage stage = imports.find(upload, person.actor()).orElseThrow(ImportPages::gone);
    ImportReport report = stage.report();
    if (!stage.isToBeConfirmed() || report == null) {
      throw gone();
    }
    if (report.detail().without() > 0 && !sent.containsKey("without")) {
      response.setStatus(422);
      return show(upload, stage, true, person, model);
    }
    answers.record(upload, kind, sent, person);
    bringing.rememberGuess(upload, stage.register(), person.actor());
    if (answers.rememberStatuses(sent, person)) {
      imports.again(upload, person.actor());
      return "redirect:/staff/register/import/" + upload;
    }
    if (report.needsTwo()) {
      return "redirect:/staff/approvals/" + propose(upload, stage.file(), report, reason, person);
    }
    if (!imports.confirm(upload, person.actor())) {
      throw gone();
    }
    return "redirect:/staff/register/import/" + upload;
  }

  private ApprovalId propose(
      UUID upload, String file, ImportReport report, String reason, SignedIn person) {
    try {
      return leavers.propose(
          upload, file, Objects.requireNonNull(report.leaving()), reason, person);
    } catch (ApprovalRefusedException e) {
      throw UnansweredException.unreadable(
          Message.of("platform.unanswered.in-english", "sentence", String.valueOf(e.getMessage())),
          Message.of("nothing-staff.back", "path", "/staff/register/import/" + upload));
    }
  }

  @PostMapping("/staff/register/import/{upload}/discard")
  @Done("done-staff.organisation.discarded")
  String discard(@PathVariable UUID upload, SignedIn person) {
    uploads.discard(upload, person.actor());
    return "redirect:/staff/register";
  }

  /// Most files are done within a moment: whoever brought one sees its report at once.
  private ImportStage await(UUID upload, Actor author) {
    for (int looks = 0; ; looks++) {
      ImportStage stage = imports.find(upload, author).orElseThrow(ImportPages::gone);
      if (!stage.isRunning() || looks == LOOKS) {
        return stage;
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }

  /// The names of the units that are like one that a file names, by their ids.
  private Map<String, String> alike(ImportStage stage) {
    ImportReport report = stage.report();
    return report == null
        ? Map.of()
        : report.detail().unknownUnits().stream()
            .flatMap(unknown -> unknown.alike().stream())
            .distinct()
            .collect(
                toMap(
                    slug -> slug,
                    slug -> units.find(new UnitId(slug)).map(Unit::fullName).orElse(slug)));
  }

  static UnansweredException gone() {
    return UnansweredException.nothing(
        Message.of("nothing-staff.file-gone"),
        Message.of("nothing-staff.bring-again", "path", "/staff/register"));
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
      throw new RefusedException(new RegisterRefusal.EmptyFile());
    }
    LocalDate day =
        Field.day(Field.required(asOf, "unit-staff.field.file-day"), "unit-staff.field.day");
    return new ImportRequest(
        Field.register(Field.required(part, "unit-staff.field.file-holds")),
        new Brought(file, file(file)),
        new Provenance(
            person.actor(),
            Field.required(source, "unit-staff.field.file-source"),
            Objects.requireNonNull(day),
            ""),
        complete,
        new KindId(kind));
  }

  private static String file(MultipartFile file) {
    String name = file.getOriginalFilename();
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
