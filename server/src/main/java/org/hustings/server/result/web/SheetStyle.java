package org.hustings.server.result.web;

import java.time.Duration;
import org.hustings.count.sheet.HtmlSheet;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Everybody;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Serves the style of result sheets, which the counting library brings along.
@Controller
@AllowedTo(Everybody.class)
class SheetStyle {
  static final String ADDRESS = "/result-sheet.css";

  @GetMapping(ADDRESS)
  ResponseEntity<String> style() {
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf("text/css;charset=UTF-8"))
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
        .body(HtmlSheet.style());
  }
}
