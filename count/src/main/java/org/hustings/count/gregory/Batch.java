package org.hustings.count.gregory;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Papers of one value of all candidates excluded together, moved in one go.
///
/// @param value of each paper, scaled
/// @param candidates who are excluded
/// @param parcels of each of them, in the same order
record Batch(long value, List<Integer> candidates, List<List<Parcel>> parcels) {
  List<Parcel> of(int candidate) {
    return parcels.get(candidates.indexOf(candidate));
  }

  /// All papers of the excluded, by descending value; first preferences apart if so asked.
  static List<Batch> of(List<Integer> excluded, Sheet sheet, boolean firstPreferencesApart) {
    List<Batch> batches = new ArrayList<>();
    TreeMap<Long, Batch> byValue = new TreeMap<>();
    if (firstPreferencesApart) {
      batches.add(empty(sheet.one, excluded));
    }
    for (int place = 0; place < excluded.size(); place++) {
      for (Parcel parcel : sheet.parcels.get(excluded.get(place))) {
        Batch batch =
            firstPreferencesApart && parcel.firstPreferences()
                ? batches.getFirst()
                : byValue.get(parcel.value());
        if (batch == null) {
          batch = empty(parcel.value(), excluded);
          byValue.put(parcel.value(), batch);
        }
        batch.parcels().get(place).add(parcel);
      }
    }
    batches.addAll(byValue.descendingMap().values());
    return batches;
  }

  private static Batch empty(long value, List<Integer> excluded) {
    List<List<Parcel>> parcels = new ArrayList<>();
    for (int place = 0; place < excluded.size(); place++) {
      parcels.add(new ArrayList<>());
    }
    return new Batch(value, excluded, parcels);
  }
}
