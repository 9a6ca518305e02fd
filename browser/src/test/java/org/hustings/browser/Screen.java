package org.hustings.browser;

/// The screens that pages are looked at on: width and height in CSS pixels.
enum Screen {
  TELEPHONE(360, 740),
  TABLET(768, 1024),
  DESK(1280, 800);

  final int width;
  final int height;

  Screen(int width, int height) {
    this.width = width;
    this.height = height;
  }
}
