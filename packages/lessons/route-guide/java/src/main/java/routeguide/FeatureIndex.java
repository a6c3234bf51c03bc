// Finds features without looking at them all: a point by a map, a rectangle by
// strips that are sorted. It takes no longer among a million than among a hundred.
package routeguide;

import io.grpc.examples.routeguide.Feature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** An index of features, which it knows by number from 0. */
final class FeatureIndex {

  // A strip holds the features of a tenth of a degree of latitude.
  private static final int STRIP = 1_000_000;

  private final IntFunction<Feature> feature;
  private final int[] latitudes;
  private final Map<Place, Integer> numbers;
  private final Map<Integer, long[]> strips = new HashMap<>();

  /** Indexes so many features; the functions give each one by its number. */
  FeatureIndex(
    int count,
    IntFunction<Place> place,
    IntFunction<Feature> feature
  ) {
    this.feature = feature;
    latitudes = new int[count];
    numbers = new HashMap<>(count * 2);
    Map<Integer, List<Long>> keys = new HashMap<>();
    for (int number = 0; number < count; number++) {
      Place at = place.apply(number);
      latitudes[number] = at.latitude();
      numbers.put(at, number);
      keys
        .computeIfAbsent(stripOf(at.latitude()), strip -> new ArrayList<>())
        .add(keyOf(at.longitude()) + number);
    }
    keys.forEach((strip, unsorted) -> strips.put(strip, sorted(unsorted)));
  }

  /** Gives the number of the feature at exactly this place, or null. */
  Integer numberAt(Place place) {
    return numbers.get(place);
  }

  Feature feature(int number) {
    return feature.apply(number);
  }

  /** Gives the numbers of the features in a rectangle, sorted. */
  int[] numbersBetween(Place southWest, Place northEast) {
    int[] found = new int[16];
    int count = 0;
    int last = stripOf(northEast.latitude());
    for (int each = stripOf(southWest.latitude()); each <= last; each++) {
      long[] strip = strips.getOrDefault(each, new long[0]);
      int end = firstFrom(strip, keyOf(northEast.longitude() + 1L));
      int first = firstFrom(strip, keyOf(southWest.longitude()));
      for (int i = first; i < end; i++) {
        int number = (int) strip[i];
        int latitude = latitudes[number];
        if (latitude < southWest.latitude()) continue;
        if (latitude > northEast.latitude()) continue;
        if (count == found.length) found = Arrays.copyOf(found, count * 2);
        found[count++] = number;
      }
    }
    Arrays.sort(found, 0, count);
    return Arrays.copyOf(found, count);
  }

  private static long[] sorted(List<Long> keys) {
    return keys.stream().mapToLong(Long::longValue).sorted().toArray();
  }

  // Division would make one strip of the two beside the equator.
  private static int stripOf(int latitude) {
    return Math.floorDiv(latitude, STRIP);
  }

  // Sorts by longitude, and leaves 32 bits for the number of a feature.
  private static long keyOf(long longitude) {
    return longitude << 32;
  }

  private static int firstFrom(long[] strip, long key) {
    int found = Arrays.binarySearch(strip, key);
    return found < 0 ? -found - 1 : found;
  }
}
