package org.hustings.server.dispatch.brought;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hustings.server.organisation.member.Format;
import org.hustings.server.platform.Refusal;
import org.hustings.server.platform.RefusedException;
import org.hustings.words.Message;

/// What a file that was brought may be. It is told by what is in it, never by its name, and nothing is
/// taken that a browser would run.
public enum BroughtType {
  MP3(Format.AUDIO, "mp3", "audio/mpeg"),
  OGG(Format.AUDIO, "ogg", "audio/ogg"),
  M4A(Format.AUDIO, "m4a", "audio/mp4"),
  WAV(Format.AUDIO, "wav", "audio/wav"),
  PDF(Format.EASY_READ, "pdf", "application/pdf"),
  DOCX(
      Format.EASY_READ,
      "docx",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  BRF(Format.BRAILLE_READY, "brf", "application/octet-stream"),
  TXT(Format.BRAILLE_READY, "txt", "text/plain;charset=UTF-8");

  private static final int LONGEST_BRF_LINE = 45;
  private static final int FIRST_OF_BRF = 0x20;
  private static final int LAST_OF_BRF = 0x7e;

  private final Format format;
  private final String ending;
  private final String mediaType;

  BroughtType(Format format, String ending, String mediaType) {
    this.format = format;
    this.ending = ending;
    this.mediaType = mediaType;
  }

  /// What a file for this format is.
  static BroughtType of(Format format, byte[] content) {
    if (content.length == 0) {
      throw new RefusedException("format-staff.refused.empty");
    }
    return Arrays.stream(values())
        .filter(type -> type.format == format && type.holds(content))
        .findFirst()
        .orElseThrow(() -> new RefusedException(new Refusal.Said(expected(format))));
  }

  private static Message expected(Format format) {
    return Message.of(
        switch (format) {
          case AUDIO -> "format-staff.refused.audio";
          case EASY_READ -> "format-staff.refused.easy-read";
          case BRAILLE_READY -> "format-staff.refused.braille-ready";
          case PRINT_16, PRINT_18, PRINT_24, PLAIN_TEXT_MAIL -> "format-staff.refused.format";
        });
  }

  /// The endings of all files that a format may be in, for a browser to offer.
  public static String accepted(Format format) {
    return String.join(
        ",",
        Arrays.stream(values())
            .filter(type -> type.format == format)
            .map(type -> "." + type.ending)
            .toList());
  }

  static Optional<BroughtType> ofName(String name) {
    return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
  }

  public String ending() {
    return ending;
  }

  public String mediaType() {
    return mediaType;
  }

  /// As people know it: "MP3".
  public String words() {
    return ending.toUpperCase(Locale.ROOT);
  }

  private boolean holds(byte[] content) {
    return switch (this) {
      case MP3 -> has(content, 0, "ID3") || isMpegFrame(content);
      case OGG -> has(content, 0, "OggS");
      case M4A -> has(content, 4, "ftyp");
      case WAV -> has(content, 0, "RIFF") && has(content, 8, "WAVE");
      case PDF -> has(content, 0, "%PDF-");
      case DOCX -> has(content, 0, "PK\u0003\u0004");
      case BRF -> isBrf(content);
      case TXT -> isText(content);
    };
  }

  private static boolean has(byte[] content, int at, String signs) {
    byte[] wanted = signs.getBytes(StandardCharsets.ISO_8859_1);
    return content.length >= at + wanted.length
        && Arrays.equals(content, at, at + wanted.length, wanted, 0, wanted.length);
  }

  private static boolean isMpegFrame(byte[] content) {
    return content.length > 2 && (content[0] & 0xff) == 0xff && (content[1] & 0xe0) == 0xe0;
  }

  /// Braille in ASCII, in lines that a sheet of braille holds.
  private static boolean isBrf(byte[] content) {
    for (byte one : content) {
      boolean sign = one >= FIRST_OF_BRF && one <= LAST_OF_BRF;
      if (!sign && one != '\n' && one != '\r' && one != '\f' && one != 0x1a) {
        return false;
      }
    }
    List<String> lines = new String(content, StandardCharsets.US_ASCII).lines().toList();
    return lines.stream().allMatch(line -> line.length() <= LONGEST_BRF_LINE);
  }

  private static boolean isText(byte[] content) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return text.chars().noneMatch(sign -> sign < ' ' && "\n\r\t\f".indexOf(sign) < 0);
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
