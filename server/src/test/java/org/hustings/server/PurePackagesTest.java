package org.hustings.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Packages that say they know no Spring are held to it: they are what a command or another program
/// can use without the server.
class PurePackagesTest {
  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final JavaClasses SERVER =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.hustings.server");

  @Test
  void packages_that_say_they_know_no_spring_know_neither_it_nor_a_database() throws IOException {
    List<String> pure = sayingSo();
    assertThat(pure).isNotEmpty();
    noClasses()
        .that()
        .resideInAnyPackage(pure.toArray(String[]::new))
        .and()
        .doNotHaveSimpleName("package-info")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "jakarta..")
        .check(SERVER);
  }

  private static List<String> sayingSo() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.endsWith("package-info.java"))
          .filter(PurePackagesTest::saysSo)
          .map(file -> SOURCES.relativize(file.getParent()).toString().replace('/', '.'))
          .toList();
    }
  }

  private static boolean saysSo(Path file) {
    try {
      return Files.readString(file).contains("no Spring");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
