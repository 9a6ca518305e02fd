package org.hustings.server.ballot.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.Officials;
import org.hustings.server.account.Readers;
import org.hustings.server.account.SignedIn;
import org.hustings.server.ballot.Parting;
import org.hustings.server.ballot.image.PaperImages;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.EnglishSite;
import org.hustings.server.platform.UnansweredException;
import org.hustings.words.Message;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// The sealed images of returned papers: how many there are; after the parting, to be handed out
/// for a dispute, or destroyed.
@Controller
@RequestMapping("/staff/elections/{election}/images")
@AllowedTo(Officials.class)
class ImagesScreen {
  private final PaperImages images;
  private final Parting parting;

  ImagesScreen(PaperImages images, Parting parting) {
    this.images = images;
    this.parting = parting;
  }

  @GetMapping
  @AllowedTo(Readers.class)
  String show(ElectionDefinition election, Model model) {
    return show(election, Map.of(), Map.of(), model);
  }

  @GetMapping("/images.zip")
  ResponseEntity<StreamingResponseBody> handOut(ElectionDefinition election, SignedIn official) {
    requireParted(election.id());
    images.handedOut(election.id(), official.actor());
    String name = election.id() + "-images.zip";
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/zip"))
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(out -> write(election.id(), out));
  }

  @PostMapping("/destroy")
  @Done("done-staff.ballot.images")
  String destroy(
      ElectionDefinition election,
      SignedIn official,
      @RequestParam Map<String, String> fields,
      Model model) {
    requireParted(election.id());
    if (fields.getOrDefault("reason", "").isBlank()) {
      return show(
          election,
          fields,
          Map.of("reason", EnglishSite.say(Message.of("box-staff.images.why"))),
          model);
    }
    images.destroy(election.id(), fields.getOrDefault("reason", "").strip(), official.actor());
    return "redirect:/staff/elections/" + election.id() + "/images";
  }

  /// Before, an image could be told from the others by when it came in.
  private void requireParted(ElectionId election) {
    if (!parting.isParted(election)) {
      throw UnansweredException.nothing(
          Message.of("nothing.images"), Message.of("nothing.images-when"));
    }
  }

  private void write(ElectionId election, OutputStream out) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(0);
      int[] number = {0};
      images.each(
          election,
          sealed -> {
            try {
              ZipEntry entry = new ZipEntry("image-%06d.sealed".formatted(++number[0]));
              entry.setTime(0);
              zip.putNextEntry(entry);
              zip.write(sealed);
              zip.closeEntry();
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }

  private String show(
      ElectionDefinition election,
      Map<String, String> fields,
      Map<String, String> faults,
      Model model) {
    model.addAttribute("election", election);
    model.addAttribute("number", images.number(election.id()));
    model.addAttribute("parted", parting.isParted(election.id()));
    model.addAttribute("fields", fields);
    model.addAttribute("faults", faults);
    return "ballot/images";
  }
}
