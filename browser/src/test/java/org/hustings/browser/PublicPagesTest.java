package org.hustings.browser;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicPagesTest extends Journey {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/elections",
        "/elections/nec-2020",
        "/elections/nec-2020/timetable",
        "/elections/nec-2020/guide",
        "/elections/nec-2020/clp-representatives",
        "/elections/nec-2020/clp-representatives/nominations",
        "/elections/nec-2020/clp-representatives/nominations?as-at=2020-07-20T12:00",
        "/elections/nec-2018",
        "/groups",
        "/audit",
        "/sign-in",
        "/sign-in/sent",
        "/demo",
        "/demo/mail"
      })
  void every_public_page_passes_inspection(String address) {
    somebodyAt(Screen.DESK).opens(address);
  }
}
