package org.hustings.server.platform.web;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.stereotype.Component;

/// Keeps the web server's own folders together in the one that it is given. Left to itself it makes
/// another in `/tmp`, which stays there when the process is killed.
@Component
@ConditionalOnProperty("server.tomcat.basedir")
class ScratchFolder implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> {
  private final Path folder;

  ScratchFolder(@Value("${server.tomcat.basedir}") Path folder) {
    this.folder = folder;
  }

  @Override
  public void customize(ConfigurableServletWebServerFactory factory) {
    try {
      File documents = Files.createDirectories(folder.resolve("documents")).toFile();
      factory.setDocumentRoot(documents);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
