package org.hustings.server.election;

import org.hustings.definition.check.DefinitionCheck;
import org.hustings.definition.file.CountRules;
import org.hustings.definition.file.DefinitionReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Gives the room the reader of definition files, with the count rules of the counting library, and
/// what checks them through to the count.
@Configuration(proxyBeanMethods = false)
class ReadingOfFiles {
  @Bean
  DefinitionReader definitionReader() {
    return new DefinitionReader(CountRules.ofLibrary());
  }

  @Bean
  DefinitionCheck definitionCheck(DefinitionReader reader) {
    return new DefinitionCheck(reader);
  }
}
