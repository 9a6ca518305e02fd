package org.hustings.server.candidacy.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.hustings.server.platform.RefusedException;

/// A `.zip` file that somebody sent in. Its directory is looked at before anything is made of it,
/// no name in it is ever used as a path, and what it says of sizes is not believed: what is unpacked
/// is counted, each file and all of them.
final class Archive implements Closeable {
  static final int MOST_FILES = 1000;

  private static final long MOST_WHOLE = 512L << 20;
  private static final long MOST_DIRECTORY = 1L << 20;
  private static final int END_LENGTH = 22;
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int LONGEST_NAME = 300;

  private final ZipFile zip;
  private final Map<String, ZipEntry> files;
  private final AtomicLong unpacked = new AtomicLong();

  private Archive(ZipFile zip, Map<String, ZipEntry> files) {
    this.zip = zip;
    this.files = files;
  }

  /// Opens an archive.
  ///
  /// @throws RefusedException for one of which nothing is to be taken
  static Archive open(Path file) throws IOException {
    checkEnd(file);
    ZipFile zip = zipFile(file);
    try {
      return new Archive(zip, files(zip));
    } catch (RefusedException e) {
      zip.close();
      throw e;
    }
  }

  /// Windows packs names in the letters of DOS.
  private static ZipFile zipFile(Path file) {
    for (Charset names : List.of(StandardCharsets.UTF_8, dos())) {
      try {
        return new ZipFile(file.toFile(), names);
      } catch (IOException | IllegalArgumentException _) {
        // with the next, or refused
      }
    }
    throw new RefusedException(new ArchiveRefusal.Unreadable());
  }

  private static Charset dos() {
    return Charset.isSupported("IBM850") ? Charset.forName("IBM850") : StandardCharsets.ISO_8859_1;
  }

  /// Reads no more than the end of the file, since the whole directory would come into memory.
  private static void checkEnd(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      long length = bytes.length();
      byte[] tail = new byte[(int) Math.min(length, END_LENGTH + 0xFFFFL)];
      bytes.seek(length - tail.length);
      bytes.readFully(tail);
      for (int at = tail.length - END_LENGTH; at >= 0; at--) {
        if (number(tail, at, 4) == END_SIGNATURE) {
          checkEnd(tail, at);
          return;
        }
      }
    }
    throw new RefusedException(new ArchiveRefusal.Unreadable());
  }

  private static void checkEnd(byte[] tail, int at) {
    if (at + END_LENGTH + number(tail, at + 20, 2) != tail.length) {
      throw new RefusedException(new ArchiveRefusal.Unreadable());
    }
    long entries = number(tail, at + 10, 2);
    // folders count here too
    if (entries > 2 * MOST_FILES || number(tail, at + 12, 4) > MOST_DIRECTORY) {
      throw new RefusedException(new ArchiveRefusal.TooManyFiles(entries, MOST_FILES));
    }
  }

  private static long number(byte[] bytes, int at, int length) {
    long number = 0;
    for (int place = length - 1; place >= 0; place--) {
      number = number << 8 | Byte.toUnsignedLong(bytes[at + place]);
    }
    return number;
  }

  private static Map<String, ZipEntry> files(ZipFile zip) {
    Map<String, ZipEntry> files = new HashMap<>();
    for (Iterator<? extends ZipEntry> all = zip.entries().asIterator(); all.hasNext(); ) {
      ZipEntry entry = all.next();
      String name = entry.getName().replace('\\', '/');
      if (leadsOut(name)) {
        throw new RefusedException(new ArchiveRefusal.LeadsOut(shown(name)));
      }
      if (!name.endsWith("/") && !isOfSystem(name) && files.put(name, entry) != null) {
        throw new RefusedException(new ArchiveRefusal.Twice(shown(name)));
      }
    }
    if (files.size() > MOST_FILES) {
      throw new RefusedException(new ArchiveRefusal.TooManyFiles(files.size(), MOST_FILES));
    }
    files.keySet().stream()
        .filter(name -> FileKind.of(name) == FileKind.ARCHIVE)
        .findFirst()
        .ifPresent(name -> {
          throw new RefusedException(new ArchiveRefusal.Nested(shown(name)));
        });
    return files;
  }

  private static boolean leadsOut(String name) {
    return name.startsWith("/")
        || name.matches("(?s)[A-Za-z]:.*")
        || List.of(name.split("/", -1)).contains("..")
        || name.length() > LONGEST_NAME
        || name.chars().anyMatch(Character::isISOControl);
  }

  /// What systems put beside somebody's files.
  private static boolean isOfSystem(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    return name.startsWith("__MACOSX/")
        || last.startsWith(".")
        || last.toLowerCase(Locale.ROOT).matches("thumbs\\.db|desktop\\.ini");
  }

  private static String shown(String name) {
    String shown = name.replaceAll("\\p{Cntrl}", "?");
    return shown.length() <= LONGEST_NAME ? shown : shown.substring(0, LONGEST_NAME) + "…";
  }

  /// The names of its files, in order.
  List<String> names() {
    return files.keySet().stream().sorted().toList();
  }

  /// Its tables.
  List<String> tables() {
    return names().stream().filter(name -> FileKind.of(name) == FileKind.TABLE).toList();
  }

  /// A file unpacked, and no more of it than so many bytes.
  ///
  /// @throws RefusedException if all that was unpacked is too much
  byte[] read(String name, int most) throws IOException {
    ZipEntry entry = Objects.requireNonNull(files.get(name), name);
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] file = in.readNBytes(most);
      if (unpacked.addAndGet(file.length) > MOST_WHOLE) {
        throw new RefusedException(new ArchiveRefusal.TooBigWhole(MOST_WHOLE >> 20));
      }
      return file;
    } catch (ZipException e) {
      throw new RefusedException(new ArchiveRefusal.Unreadable(), e);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
