package org.hustings.server.account.demo;

/// One line of the demo's page: whom one can become, and why one might.
public record DemoRole(String person, String name, String purpose) {}
