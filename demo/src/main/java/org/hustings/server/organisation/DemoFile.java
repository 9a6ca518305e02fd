package org.hustings.server.organisation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.hustings.server.organisation.csv.CsvSource;
import org.springframework.core.io.ClassPathResource;

/// A file of the register that the application brings along for its demo.
record DemoFile(ClassPathResource resource) implements CsvSource {
  /// The file of this name in the folder `demo`.
  static DemoFile named(String name) {
    return new DemoFile(new ClassPathResource("demo/" + name));
  }

  @Override
  public String name() {
    return resource.getPath();
  }

  @Override
  public long size() {
    try {
      return resource.contentLength();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public InputStream open() throws IOException {
    return resource.getInputStream();
  }
}
