package org.hustings.server.dispatch.web;

import java.io.IOException;
import org.hustings.server.account.Officials;
import org.hustings.server.account.SignedIn;
import org.hustings.server.dispatch.brought.BroughtFiles;
import org.hustings.server.dispatch.paper.BallotPapers;
import org.hustings.server.organisation.member.Format;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.FileForm;
import org.hustings.server.platform.RefusedException;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Where officials bring what electors want in audio, easy read or braille, and see what is missing.
/// How many want it nobody else reads.
@Controller
@RequestMapping("/staff/elections/{election}/dispatch/formats")
@AllowedTo(Officials.class)
class BroughtPages {
  private final BroughtFiles files;
  private final BallotPapers papers;
  private final Catalogue catalogue;

  BroughtPages(BroughtFiles files, BallotPapers papers, Catalogue catalogue) {
    this.files = files;
    this.papers = papers;
    this.catalogue = catalogue;
  }

  @Bean
  static FileForm formsOfBroughtFiles() {
    // a little more than the file, so that one that is a little too large is refused in its form
    return new FileForm(
        "/staff/elections/*/dispatch/formats",
        (BroughtFiles.LARGEST >> 20) + 4,
        Message.of("format-staff.file-instead"));
  }

  @GetMapping
  ModelAndView show(Opened opened) {
    return page(opened, "", "", "");
  }

  @PostMapping
  @Done("done-staff.dispatch.format-brought")
  ModelAndView bring(
      Opened opened,
      @RequestParam(defaultValue = "") String format,
      @RequestParam(defaultValue = "") String contest,
      @RequestParam(required = false) @Nullable MultipartFile file,
      SignedIn official)
      throws IOException {
    byte[] sent = file == null ? new byte[0] : file.getBytes();
    try {
      Format wanted =
          Format.of(format)
              .filter(Format::isBrought)
              .orElseThrow(() -> new RefusedException("format-staff.refused.format"));
      files.bring(opened.election().id(), contest, wanted, sent, official.actor());
      return new ModelAndView("redirect:" + opened.desk() + "/formats");
    } catch (RefusedException e) {
      return refused(page(opened, format, contest, english().say(e.reason())));
    }
  }

  @PostMapping("/{id:[0-9]{1,18}}/take-away")
  @Done("done-staff.dispatch.format-taken-away")
  ModelAndView takeAway(Opened opened, @PathVariable long id, SignedIn official) {
    try {
      files.takeAway(opened.election().id(), id, official.actor());
      return new ModelAndView("redirect:" + opened.desk() + "/formats");
    } catch (RefusedException e) {
      return refused(page(opened, "", "", english().say(e.reason())));
    }
  }

  private static ModelAndView refused(ModelAndView page) {
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView page(Opened opened, String format, String contest, String fault) {
    return new ModelAndView("dispatch/formats")
        .addObject("opened", opened)
        .addObject("settled", papers.find(opened.election().id()).isPresent())
        .addObject("papers", papers.papers(opened.election().id()))
        .addObject("there", files.of(opened.election().id()))
        .addObject("missing", files.missing(opened.election().id()))
        .addObject("format", format)
        .addObject("contest", contest)
        .addObject("fault", fault)
        .addObject("english", english());
  }

  private Words english() {
    return catalogue.in(Language.ENGLISH);
  }
}
