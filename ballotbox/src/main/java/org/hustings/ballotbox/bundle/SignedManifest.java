package org.hustings.ballotbox.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.hustings.ballotbox.declaration.ContestResult;
import org.hustings.ballotbox.declaration.Declaration;
import org.hustings.ballotbox.declaration.DeclarationJson;

/// Checks who signed a bundle, and that it holds nothing but what a bundle of its format holds.
record SignedManifest(OpenedBundle bundle, Kept kept) {
  private static final List<String> FILES =
      List.of(
          BundleFiles.README,
          BundleFiles.DEFINITION,
          BundleFiles.DECLARATION,
          BundleFiles.SEALED,
          BundleFiles.HEAD,
          BundleFiles.OPENED,
          BundleFiles.STRUCK,
          BundleFiles.KEY);

  /// The key that signed, which is the one that was kept if one was.
  BundleKey require() {
    BundleKey key = key(BundleFiles.KEY, bundle.text(BundleFiles.KEY));
    if (kept.key() != null && !key("--key", kept.key()).equals(key)) {
      throw new BundleFault(
          BundleFiles.KEY, "it is another key than the one to compare with: somebody else signed");
    }
    byte[] manifest = bundle.text(BundleFiles.MANIFEST).getBytes(UTF_8);
    if (!key.signed(manifest, bundle.bytes(BundleFiles.SIGNATURE))) {
      throw new BundleFault(
          BundleFiles.SIGNATURE,
          "it does not sign this manifest: a file was changed after it was signed");
    }
    return key;
  }

  private static BundleKey key(String place, String pem) {
    try {
      return BundleKey.read(pem);
    } catch (IllegalArgumentException e) {
      throw new BundleFault(place, "it is no Ed25519 public key");
    }
  }

  /// Nothing is here that is not a file of a bundle, and what is made from the declaration is as it
  /// is made.
  void requireFiles(Declaration declaration) {
    for (String file : bundle.manifest().keySet()) {
      if (!FILES.contains(file) && !isOfContest(file, declaration)) {
        throw new BundleFault(file, "a bundle of this election has no such file");
      }
    }
    requireSame(BundleFiles.DECLARATION, DeclarationJson.write(declaration));
    requireSame(BundleFiles.README, Readme.of(declaration));
  }

  private static boolean isOfContest(String file, Declaration declaration) {
    return declaration.contests().stream()
        .filter(ContestResult::wasCounted)
        .map(contest -> BundleFiles.of(contest.contest(), ""))
        .anyMatch(folder ->
            file.startsWith(folder) && BundleFiles.isOfContest(file.substring(folder.length())));
  }

  private void requireSame(String file, String expected) {
    if (!bundle.text(file).equals(expected)) {
      throw new BundleFault(file, "it is not written as the declaration in it is written");
    }
  }
}
