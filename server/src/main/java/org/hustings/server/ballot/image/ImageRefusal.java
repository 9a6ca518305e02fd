package org.hustings.server.ballot.image;

import org.hustings.server.dispatch.PaperNumber;
import org.hustings.server.platform.Refusal;

/// Why the image of a returned paper is refused, for the clerk who chose the file.
public sealed interface ImageRefusal extends Refusal {
  record TooLarge() implements ImageRefusal {
    @Override
    public String words() {
      return "The file is larger than 8 MB: scan it in grey, at 150 dpi.";
    }
  }

  record TooManyPages(int pages, int most) implements ImageRefusal {
    @Override
    public String words() {
      return "The file has %d pages, and a paper at most %d.".formatted(pages, most);
    }
  }

  record TooManyPixels() implements ImageRefusal {
    @Override
    public String words() {
      return "The image has more than 20 million pixels: 150 dpi are enough.";
    }
  }

  record NoImage() implements ImageRefusal {
    @Override
    public String words() {
      return "The file cannot be read as an image: send a PNG, a JPEG, or a PDF of scanned pages.";
    }
  }

  record NoPicture(int page) implements ImageRefusal {
    @Override
    public String words() {
      return "Page %d of the PDF is not one JPEG picture: scan to PNG or JPEG instead."
          .formatted(page);
    }
  }

  record UnreadablePdf() implements ImageRefusal {
    @Override
    public String words() {
      return "The PDF cannot be read: scan to PNG or JPEG.";
    }
  }

  record TooSpeckled() implements ImageRefusal {
    @Override
    public String words() {
      return "The pages are too many or too speckled to be kept.";
    }
  }

  record NoBarcode() implements ImageRefusal {
    @Override
    public String words() {
      return "The barcode of the paper cannot be read on the image, so its number cannot be"
          + " covered: scan the whole page again, straight.";
    }
  }

  record OfAnotherPaper(String found, PaperNumber expected) implements ImageRefusal {
    @Override
    public String words() {
      return "The image is of paper %s, not of paper %s.".formatted(found, expected);
    }
  }

  record SeveralBarcodes() implements ImageRefusal {
    @Override
    public String words() {
      return "There is more than one barcode on a page of the image: each page by itself.";
    }
  }

  record NotReturned() implements ImageRefusal {
    @Override
    public String words() {
      return "This paper is not among those returned.";
    }
  }
}
