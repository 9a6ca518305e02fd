package org.hustings.server.candidacy.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WordDocumentTest {
  @Test
  void paragraphs_and_lists_become_markdown() throws IOException {
    byte[] file =
        Packed.docx(
            """
            <w:p><w:r><w:t xml:space="preserve">I am </w:t></w:r><w:r><w:t>Ann &amp; I stand.</w:t></w:r></w:p>
            <w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>Fair pay</w:t></w:r></w:p>
            <w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>Peace</w:t><w:delText>War</w:delText></w:r></w:p>
            <w:p/><w:p/>
            <w:p><w:r><w:t>Zoë</w:t><w:br/><w:t>Bye</w:t></w:r></w:p>
            """);
    assertThat(WordDocument.text(file))
        .isEqualTo("I am Ann & I stand.\n\n- Fair pay\n- Peace\n\nZoë\nBye");
  }

  @Test
  void nothing_that_its_xml_refers_to_is_fetched_or_grown() {
    String laughs =
        "<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/hostname\"><!ENTITY b \"&a;&a;\">]><w:p"
            + " xmlns:w=\"urn:w\"><w:t>x&b;</w:t></w:p>";
    byte[] file = new Packed().with("word/document.xml", laughs).zip();
    assertThatThrownBy(() -> WordDocument.text(file)).isInstanceOf(IOException.class);
  }

  @Test
  void a_bomb_and_what_is_no_document_are_refused() {
    byte[] bomb = new Packed().with("word/document.xml", new byte[20 << 20]).zip();
    byte[] beside = new Packed().with("word/media/a.png", new byte[80 << 20]).zip();
    byte[] text = "Dear members".getBytes(StandardCharsets.UTF_8);
    for (byte[] file : new byte[][] {bomb, beside, text, new byte[0], Packed.docx("<w:p>")}) {
      assertThatThrownBy(() -> WordDocument.text(file)).isInstanceOf(IOException.class);
    }
  }
}
