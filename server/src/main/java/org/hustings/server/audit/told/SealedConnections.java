package org.hustings.server.audit.told;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Hands the secret of the seals to the database with each connection's first words, where no list
/// of running statements and no log of statements shows it.
@Configuration(proxyBeanMethods = false)
class SealedConnections {
  @Bean
  static BeanPostProcessor sealing(ObjectProvider<RowSeal> seal) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource connections) {
          connections.addDataSourceProperty(
              "options", "-c hustings.seal=" + seal.getObject().secret());
        }
        return bean;
      }
    };
  }
}
