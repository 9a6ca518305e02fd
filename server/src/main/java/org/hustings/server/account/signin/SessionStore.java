package org.hustings.server.account.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import org.hustings.server.platform.SiteAddress;
import org.hustings.server.platform.SiteCookie;
import org.hustings.server.platform.key.SiteKeys;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/// Sessions in the database: any web node can answer, and half an hour without a request ends one,
/// or up to a minute more, as it is written once a minute that one is in use.
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(tableName = "account.session", maxInactiveIntervalInSeconds = 1860)
class SessionStore {
  /// On error pages too: they show the way of whoever is signed in.
  @Bean
  FilterRegistrationBean<SessionRepositoryFilter<?>> sessionFilter(
      SessionRepositoryFilter<?> filter) {
    FilterRegistrationBean<SessionRepositoryFilter<?>> registration =
        new FilterRegistrationBean<>(filter);
    registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
    registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
    return registration;
  }

  /// Without this each request would write when it came, and wait for the disk. The tables are made
  /// first: what clears sessions away begins with the store, and would find none.
  @Bean
  @DependsOnDatabaseInitialization
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> writtenOnceAMinute() {
    return sessions ->
        sessions.setUpdateSessionQuery(
            """
            UPDATE account.session AS was
            SET session_id = now.session_id, last_access_time = now.last_access_time,
              max_inactive_interval = now.max_inactive_interval, expiry_time = now.expiry_time,
              principal_name = now.principal_name
            FROM (VALUES (?, ?, ?, ?, ?)) AS now
              (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name)
            WHERE was.primary_id = ? AND (now.last_access_time >= was.last_access_time + 60000
              OR (was.session_id, was.max_inactive_interval, was.principal_name) IS DISTINCT FROM
                (now.session_id, now.max_inactive_interval, now.principal_name))
            """);
  }

  @Bean
  FilterRegistrationBean<Filter> sessionAnswered(SessionAttributes attributes) {
    Filter filter =
        (request, response, next) -> {
          attributes.answering((HttpServletRequest) request);
          next.doFilter(request, response);
        };
    FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER + 1);
    registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
    return registration;
  }

  /// What Spring Session would write as Java's own objects: see [SessionAttributes]. It takes null
  /// for an attribute that is not there.
  @Bean
  @SuppressWarnings("NullAway")
  ConversionService springSessionConversionService(SessionAttributes attributes) {
    GenericConversionService conversions = new GenericConversionService();
    conversions.addConverter(Object.class, byte[].class, attributes::write);
    conversions.addConverter(byte[].class, Object.class, attributes::read);
    return conversions;
  }

  @Bean
  CookieSerializer sessionCookie(SiteAddress site, SiteKeys keys) {
    DefaultCookieSerializer cookie = new DefaultCookieSerializer();
    cookie.setCookieName(SiteCookie.name("hustings", site.isHttps()));
    cookie.setCookiePath("/");
    cookie.setSameSite("Lax");
    return new SignedCookies(cookie, keys);
  }
}
