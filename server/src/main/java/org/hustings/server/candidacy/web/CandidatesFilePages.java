package org.hustings.server.candidacy.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.Officials;
import org.hustings.server.account.SignedIn;
import org.hustings.server.candidacy.imports.Bringing;
import org.hustings.server.candidacy.imports.Brought;
import org.hustings.server.candidacy.imports.BroughtColumns;
import org.hustings.server.candidacy.imports.CandidatesComparison;
import org.hustings.server.candidacy.imports.CandidatesExport;
import org.hustings.server.candidacy.imports.CandidatesImport;
import org.hustings.server.candidacy.imports.CandidatesPlan;
import org.hustings.server.organisation.csv.CsvSource;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.FileForm;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.UnansweredException;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Where staff bring a file of an election's candidates, with an archive of photographs and
/// statements: it is shown what each line comes to, and confirmed or discarded.
@Controller
@RequestMapping("/staff/elections/{election}/candidates-file")
@AllowedTo(Officials.class)
class CandidatesFilePages {
  static final int MEGABYTES = 256;

  private static final int LOOKS = 30;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  private final Bringing bringing;
  private final CandidatesComparison comparison;
  private final CandidatesImport imports;
  private final CandidatesExport exports;
  private final CandidatesColumnPages columns;

  CandidatesFilePages(
      Bringing bringing,
      CandidatesComparison comparison,
      CandidatesImport imports,
      CandidatesExport exports,
      CandidatesColumnPages columns) {
    this.bringing = bringing;
    this.comparison = comparison;
    this.imports = imports;
    this.exports = exports;
    this.columns = columns;
  }

  @Bean
  static FileForm candidatesFileForms() {
    return new FileForm("/staff/elections/*/candidates-file", MEGABYTES, null);
  }

  @GetMapping
  ModelAndView form(ElectionDefinition election) {
    return form(election, "", "");
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ModelAndView bring(
      ElectionDefinition election,
      @RequestParam(required = false) @Nullable MultipartFile table,
      @RequestParam(required = false) @Nullable MultipartFile archive,
      @RequestParam(defaultValue = "") String source,
      @RequestParam(defaultValue = "") String atOnce,
      SignedIn official)
      throws IOException {
    @Nullable Path packed = onDisk(archive);
    try {
      @Nullable CsvSource list = table == null || table.isEmpty() ? null : read(table);
      UUID id = bringing.bring(election.id(), source, list, packed, official.actor());
      if (!atOnce.isEmpty()) {
        takeIn(id, election, official);
      }
      return new ModelAndView("redirect:" + path(election) + "/" + id);
    } catch (RefusedException e) {
      ModelAndView page = form(election, source, e.words());
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    } finally {
      if (packed != null) {
        Files.deleteIfExists(packed);
      }
    }
  }

  /// Takes it in without a second press, unless there is something to look at first.
  private void takeIn(UUID id, ElectionDefinition election, SignedIn official) {
    Brought brought = await(id, election, official);
    if (brought.stage() == Brought.Stage.READ && !columns.areToBeAsked(election, brought)) {
      CandidatesPlan plan = comparison.plan(election, brought);
      if (plan.faultCount() == 0 && plan.isToBeConfirmed()) {
        imports.carryOut(id, election, official.actor());
      }
    }
  }

  private Brought await(UUID id, ElectionDefinition election, SignedIn official) {
    for (int looks = 0; ; looks++) {
      Brought brought =
          imports.find(id, election, official.actor()).orElseThrow(() -> gone(election));
      if (brought.stage() != Brought.Stage.READING || looks == LOOKS) {
        return brought;
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }

  private static @Nullable Path onDisk(@Nullable MultipartFile archive) throws IOException {
    if (archive == null || archive.isEmpty()) {
      return null;
    }
    Path packed = Files.createTempFile("candidates", ".zip");
    archive.transferTo(packed);
    return packed;
  }

  /// No more of it than shows that it is too big.
  private static CsvSource read(MultipartFile file) throws IOException {
    String name = file.getOriginalFilename();
    return CsvSource.of(
        file.getInputStream().readNBytes(Bringing.LARGEST_TABLE + 1),
        name == null || name.isBlank() ? "candidates.csv" : name,
        List.of());
  }

  /// What a file comes to, or came to; or the question what its columns mean.
  @GetMapping("/{upload}")
  ModelAndView preview(ElectionDefinition election, @PathVariable UUID upload, SignedIn official) {
    Brought brought =
        imports.find(upload, election, official.actor()).orElseThrow(() -> gone(election));
    if (brought.stage() == Brought.Stage.READ && columns.areToBeAsked(election, brought)) {
      return columns.page(election, brought);
    }
    ModelAndView page = new ModelAndView("candidacy/file");
    page.addObject("election", election);
    page.addObject("path", path(election));
    page.addObject("brought", brought);
    page.addObject("howFar", bringing.howFar(upload).orElse(null));
    page.addObject(
        "plan", brought.stage() == Brought.Stage.READ ? comparison.plan(election, brought) : null);
    return page;
  }

  @PostMapping("/{upload}/confirm")
  String confirm(ElectionDefinition election, @PathVariable UUID upload, SignedIn official) {
    if (!imports.carryOut(upload, election, official.actor())) {
      throw gone(election);
    }
    return "redirect:" + path(election) + "/" + upload;
  }

  @PostMapping("/{upload}/discard")
  @Done("done-staff.candidacy.file-discarded")
  String discard(ElectionDefinition election, @PathVariable UUID upload, SignedIn official) {
    imports.discard(upload, election, official.actor());
    return "redirect:" + path(election);
  }

  @GetMapping("/export")
  void export(ElectionDefinition election, SignedIn official, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/zip");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(election.id() + "-candidates.zip")
            .build()
            .toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    try (OutputStream out = response.getOutputStream()) {
      exports.write(election, out, official.actor());
    }
  }

  private static ModelAndView form(ElectionDefinition election, String source, String fault) {
    ModelAndView page = new ModelAndView("candidacy/file-form");
    page.addObject("election", election);
    page.addObject("path", path(election));
    page.addObject("source", source);
    page.addObject("faults", fault.isEmpty() ? Map.of() : Map.of("table", fault));
    page.addObject("columns", BroughtColumns.headings());
    page.addObject("megabytes", MEGABYTES);
    return page;
  }

  static String path(ElectionDefinition election) {
    return "/staff/elections/" + election.id() + "/candidates-file";
  }

  static UnansweredException gone(ElectionDefinition election) {
    return UnansweredException.nothing(
        Message.of("candidates-staff.file.gone"),
        Message.of("candidates-staff.file.gone-expected", "page", path(election)));
  }
}
