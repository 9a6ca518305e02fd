package org.hustings.server.dispatch.brought;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.hustings.server.organisation.member.Format;
import org.hustings.server.platform.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BroughtTypeTest {
  private static byte[] bytes(String signs) {
    return signs.getBytes(StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest
  @CsvSource({
    "AUDIO, ID3.., MP3",
    "AUDIO, \u00ff\u00fb.., MP3",
    "AUDIO, OggS.., OGG",
    "AUDIO, ....ftypM4A, M4A",
    "AUDIO, RIFF....WAVE, WAV",
    "EASY_READ, %PDF-1.7, PDF",
    "EASY_READ, PK\u0003\u0004.., DOCX",
    "BRAILLE_READY, ',KAL ,GORSE', BRF"
  })
  void a_file_is_told_by_what_is_in_it(Format format, String signs, BroughtType type) {
    assertThat(BroughtType.of(format, bytes(signs))).isEqualTo(type);
  }

  @Test
  void text_with_long_lines_or_other_letters_is_no_braille_file_and_may_still_be_made_into_one() {
    byte[] welsh = "Pleidleisiwch dros ddau ŵr neu wraig.\n".getBytes(StandardCharsets.UTF_8);

    assertThat(BroughtType.of(Format.BRAILLE_READY, welsh)).isEqualTo(BroughtType.TXT);
    assertThat(BroughtType.of(Format.BRAILLE_READY, bytes("a".repeat(60))))
        .isEqualTo(BroughtType.TXT);
  }

  @ParameterizedTest
  @CsvSource({
    "AUDIO, <html><script>",
    "AUDIO, %PDF-1.7",
    "EASY_READ, <html><script>",
    "EASY_READ, ID3..",
    "BRAILLE_READY, PK\u0003\u0004..",
    "BRAILLE_READY, caf\u00e9",
    "AUDIO, ''",
    "PRINT_16, %PDF-1.7",
    "PLAIN_TEXT_MAIL, text"
  })
  void what_a_format_cannot_be_is_refused(Format format, String signs) {
    assertThatThrownBy(() -> BroughtType.of(format, bytes(signs)))
        .isInstanceOf(RefusedException.class);
  }
}
