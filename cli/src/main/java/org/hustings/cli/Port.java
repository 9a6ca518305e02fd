package org.hustings.cli;

/// Where a server listens; 0 stands for any port that is free.
record Port(int number) {
  private static final int HIGHEST = 65_535;

  Port {
    if (number < 0 || number > HIGHEST) {
      throw new IllegalArgumentException("no port: " + number);
    }
  }

  static Port parse(String text) {
    return new Port(Integer.parseInt(text));
  }
}
