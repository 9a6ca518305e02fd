package org.hustings.server.account.web;

import java.util.List;
import java.util.function.Predicate;
import org.hustings.server.account.Officials;
import org.hustings.server.account.PublicForm;
import org.hustings.server.account.Readers;
import org.hustings.server.account.RecentSignIn;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.signin.PasskeySignIn;
import org.hustings.server.account.signin.SessionLimit;
import org.hustings.server.platform.Right;
import org.hustings.server.platform.web.BarePages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;

/// Who may ask for what over HTTP, before a controller is reached: everybody may read but what is
/// under `/staff`, and who sends a form is signed in. Beyond that each handler states its right, at
/// which `RightGuard` stands.
@Configuration(proxyBeanMethods = false)
class Access {
  /// What a browser is told to forget of whoever signs out.
  private static final ClearSiteDataHeaderWriter LEFT_BEHIND =
      new ClearSiteDataHeaderWriter(Directive.CACHE, Directive.STORAGE);

  @Bean
  SecurityFilterChain filters(
      HttpSecurity http,
      List<PublicForm> publicForms,
      PasskeySignIn passkeys,
      RecentSignIn recent,
      Readers readers,
      Officials officials,
      BarePages pages) {
    String[] forms = patterns(publicForms, form -> true);
    return http.authorizeHttpRequests(requests ->
            requests
                .requestMatchers("/account/**")
                .authenticated()
                .requestMatchers(HttpMethod.GET, "/staff/**")
                .access(only(readers))
                .requestMatchers(HttpMethod.HEAD, "/staff/**")
                .access(only(readers))
                // the one thing there that a scrutineer writes
                .requestMatchers(HttpMethod.POST, "/staff/elections/*/report")
                .access(only(readers))
                .requestMatchers("/staff/**")
                .access(only(officials))
                // a passkey lasts: whoever only sits before an open session adds none
                .requestMatchers("/webauthn/register/**")
                .access((_, request) ->
                    new AuthorizationDecision(
                        SignedIn.here() != null && recent.holds(request.getRequest())))
                .requestMatchers(HttpMethod.GET, "/**")
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, "/**")
                .permitAll()
                .requestMatchers(HttpMethod.POST, forms)
                .permitAll()
                .anyRequest()
                .authenticated())
        .csrf(tokens -> tokens.ignoringRequestMatchers(patterns(publicForms, PublicForm::ownGuard)))
        .exceptionHandling(refused ->
            refused
                .authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/sign-in"))
                .accessDeniedHandler(new RefusedRight()))
        // keeping what was asked for would start a session for everybody who is refused
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        .logout(logout ->
            logout
                .logoutUrl("/sign-out")
                .logoutSuccessUrl("/")
                .addLogoutHandler(new HeaderWriterLogoutHandler(LEFT_BEHIND)))
        .webAuthn(keys ->
            keys.disableDefaultRegistrationPage(true)
                .withObjectPostProcessor(answersTo(passkeys, recent)))
        .headers(SecureHeaders::write)
        .addFilterBefore(new SessionLimit(), SecurityContextHolderFilter.class)
        // the next filter reads the form, and with it the file
        .addFilterBefore(new OneUpload(Runtime.getRuntime().maxMemory(), pages), CsrfFilter.class)
        .build();
  }

  private static AuthorizationManager<RequestAuthorizationContext> only(Right right) {
    return (_, request) -> new AuthorizationDecision(right.allows(request.getVariables()));
  }

  private static String[] patterns(List<PublicForm> forms, Predicate<PublicForm> which) {
    return forms.stream().filter(which).map(PublicForm::pattern).toArray(String[]::new);
  }

  /// Spring Security would take the passkey's owner as such; here it is a person on a register.
  private static ObjectPostProcessor<WebAuthnAuthenticationFilter> answersTo(
      PasskeySignIn passkeys, RecentSignIn recent) {
    return new ObjectPostProcessor<>() {
      @Override
      public <O extends WebAuthnAuthenticationFilter> O postProcess(O filter) {
        filter.setAuthenticationManager(passkeys.manager());
        // a session that somebody else may have begun is not carried on
        SessionAuthenticationStrategy anew = new ChangeSessionIdAuthenticationStrategy();
        filter.setSessionAuthenticationStrategy((who, request, response) -> {
          anew.onAuthentication(who, request, response);
          recent.shown(request);
        });
        return filter;
      }
    };
  }

  /// What holds the character zero is sent by no page of ours, and the database takes none: it is
  /// refused before anybody reads it.
  @Bean
  HttpFirewall refusingZeros() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
    return firewall;
  }

  @Bean
  PublicForm signInForms() {
    return new PublicForm("/sign-in/**");
  }

  /// There are no passwords here; without this, Spring Boot would invent a user with one.
  @Bean
  UserDetailsService nobodyByPassword() {
    return name -> {
      throw new UsernameNotFoundException(name);
    };
  }
}
