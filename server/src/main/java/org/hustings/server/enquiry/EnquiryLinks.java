package org.hustings.server.enquiry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.hustings.server.platform.SiteAddress;
import org.hustings.server.platform.key.SiteKeys;
import org.springframework.stereotype.Component;

/// The links to an enquiry's own page, for its sender alone. What nobody guesses in one is a code
/// under the site's secret: it lies in no table.
@Component
public class EnquiryLinks {
  private static final String PURPOSE = "enquiry.link";
  private static final int BYTES = 20;

  private final SiteKeys keys;
  private final SiteAddress site;

  EnquiryLinks(SiteKeys keys, SiteAddress site) {
    this.keys = keys;
    this.site = site;
  }

  /// The whole address, for a letter.
  String to(Reference reference) {
    return site.of(path(reference));
  }

  /// The address on this site.
  public String path(Reference reference) {
    return "/enquiries/" + reference + "/" + code(reference);
  }

  /// Whether this is the code of a link to it.
  boolean isCode(Reference reference, String code) {
    return MessageDigest.isEqual(
        code(reference).getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
  }

  private String code(Reference reference) {
    byte[] code = keys.code(PURPOSE, reference.text().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(code, 0, BYTES);
  }
}
