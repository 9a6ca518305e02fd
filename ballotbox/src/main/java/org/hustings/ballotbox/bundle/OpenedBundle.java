package org.hustings.ballotbox.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A bundle as it lies in a folder.
record OpenedBundle(Path folder) {
  String text(String path) {
    Path file = folder.resolve(path);
    if (!Files.isRegularFile(file)) {
      throw new BundleFault(path, "it is missing");
    }
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new BundleFault(path, "it is not text in UTF-8");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] bytes(String path) {
    try (InputStream in = stream(path)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  InputStream stream(String path) {
    try {
      return Files.newInputStream(folder.resolve(path));
    } catch (IOException e) {
      throw new BundleFault(path, "it cannot be read");
    }
  }

  boolean has(String path) {
    return Files.isRegularFile(folder.resolve(path));
  }

  /// Checks that the manifest names every file here and none else, each with its hash.
  int requireManifest() {
    SortedMap<String, String> stated = manifest();
    for (String path : files()) {
      if (!stated.containsKey(path)) {
        throw new BundleFault(
            path, "the manifest does not name it; remove it or take a fresh copy");
      }
    }
    stated.forEach((path, hash) -> {
      String found = hash(path);
      if (!found.equals(hash)) {
        throw new BundleFault(
            path, "its SHA-256 is %s; the manifest says %s".formatted(found, hash));
      }
    });
    if (!text(BundleFiles.MANIFEST).equals(BundleWriter.manifest(stated))) {
      throw new BundleFault(
          BundleFiles.MANIFEST, "it is not a line for each file, once and in their order");
    }
    return stated.size();
  }

  /// What the manifest says, hashes by file.
  SortedMap<String, String> manifest() {
    SortedMap<String, String> stated = new TreeMap<>();
    int number = 0;
    for (String line : text(BundleFiles.MANIFEST).lines().toList()) {
      number++;
      if (!line.matches("[0-9a-f]{64}  [^\\\\]+") || line.contains("..")) {
        throw new BundleFault(
            BundleFiles.MANIFEST,
            "line %d is \"%s\"; expected a SHA-256, two spaces and a file".formatted(number, line));
      }
      stated.put(line.substring(66), line.substring(0, 64));
    }
    return stated;
  }

  private List<String> files() {
    try (Stream<Path> all = Files.walk(folder)) {
      // whatever else lies there, such as a link or an empty folder, is named too
      return all.filter(path -> !Files.isDirectory(path) || isEmpty(path))
          .map(file -> folder.relativize(file).toString())
          .filter(path -> !path.equals(BundleFiles.MANIFEST) && !path.equals(BundleFiles.SIGNATURE))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isEmpty(Path directory) {
    try (Stream<Path> inside = Files.list(directory)) {
      return inside.findAny().isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String hash(String path) {
    if (!has(path)) {
      throw new BundleFault(path, "the manifest names it, but it is missing");
    }
    MessageDigest digest = BundleWriter.sha256();
    try (InputStream in = new DigestInputStream(stream(path), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
