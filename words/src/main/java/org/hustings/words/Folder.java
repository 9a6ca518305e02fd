package org.hustings.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/// The files that lie in a folder of the class path, in every part of it that has such a folder.
final class Folder {
  private Folder() {}

  /// The text of each file whose name ends so, by name.
  static Map<String, String> read(ClassLoader loader, String folder, String end) {
    Map<String, String> texts = new TreeMap<>();
    try {
      for (URL root : Collections.list(loader.getResources(folder))) {
        if (root.openConnection() instanceof JarURLConnection jar) {
          readJar(jar, end, texts);
        } else {
          readFolder(Path.of(URI.create(root.toString())), end, texts);
        }
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException("The messages in " + folder + " cannot be read", e);
    }
  }

  private static void readFolder(Path folder, String end, Map<String, String> texts)
      throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(one -> one.toString().endsWith(end)).toList()) {
        add(String.valueOf(file.getFileName()), Files.readString(file), texts);
      }
    }
  }

  private static void readJar(JarURLConnection connection, String end, Map<String, String> texts)
      throws IOException {
    // its own handle, which is closed, and not the one that the class loader goes on using
    connection.setUseCaches(false);
    String within = connection.getEntryName().replaceFirst("/*$", "/");
    try (JarFile jar = connection.getJarFile()) {
      for (JarEntry entry : Collections.list(jar.entries())) {
        if (entry.getName().startsWith(within) && entry.getName().endsWith(end)) {
          try (InputStream bytes = jar.getInputStream(entry)) {
            String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            add(entry.getName().substring(within.length()), text, texts);
          }
        }
      }
    }
  }

  private static void add(String name, String text, Map<String, String> texts) {
    if (texts.putIfAbsent(name, text) != null) {
      throw new IllegalStateException(
          "Two modules have a file of messages " + name + ": one of them needs another name");
    }
  }
}
