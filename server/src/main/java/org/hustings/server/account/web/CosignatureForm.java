package org.hustings.server.account.web;

import org.hustings.server.account.PublicForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Witnesses hand in what they cosigned without signing in: their signature is what counts.
@Configuration(proxyBeanMethods = false)
class CosignatureForm {
  @Bean
  PublicForm formOfCosignatures() {
    return PublicForm.withOwnGuard("/logs/*/cosignatures");
  }
}
