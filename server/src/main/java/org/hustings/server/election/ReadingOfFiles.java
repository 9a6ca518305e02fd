package org.hustings.server.election;

import org.hustings.definition.file.CountRules;
import org.hustings.definition.file.DefinitionReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Gives the room the reader of definition files, with the count rules of the counting library.
@Configuration(proxyBeanMethods = false)
class ReadingOfFiles {
  @Bean
  DefinitionReader definitionReader() {
    return new DefinitionReader(CountRules.ofLibrary());
  }
}
