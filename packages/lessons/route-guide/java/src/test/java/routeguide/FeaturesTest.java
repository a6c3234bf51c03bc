// The index finds what a look at every feature would find.
package routeguide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeaturesTest {

  private static final int COUNT = 20_000;

  @Test
  void aRectangleHoldsWhatAScanFinds() {
    Random random = new Random(1);
    // Few places, on both sides of the equator: many share a latitude, and many
    // lie on an edge.
    Place[] places = IntStream.range(0, COUNT)
      .mapToObj(number -> randomPlace(random))
      .toArray(Place[]::new);
    FeatureIndex index = indexOf(places);
    for (int i = 0; i < 500; i++) {
      Place a = randomPlace(random);
      Place b = randomPlace(random);
      int south = Math.min(a.latitude(), b.latitude());
      int north = Math.max(a.latitude(), b.latitude());
      int west = Math.min(a.longitude(), b.longitude());
      int east = Math.max(a.longitude(), b.longitude());
      int[] scanned = IntStream.range(0, COUNT)
        .filter(n -> isWithin(places[n].latitude(), south, north))
        .filter(n -> isWithin(places[n].longitude(), west, east))
        .toArray();
      int[] found = index.numbersBetween(
        new Place(south, west),
        new Place(north, east)
      );
      assertEquals(IntStream.of(scanned).boxed().toList(), list(found));
    }
  }

  @Test
  void theEdgesOfTheGlobeAreFound() {
    Place north = new Place(900_000_000, 1_800_000_000);
    Place south = new Place(-900_000_000, -1_800_000_000);
    FeatureIndex index = indexOf(north, south);
    int[] found = index.numbersBetween(south, north);
    assertEquals(IntStream.of(0, 1).boxed().toList(), list(found));
  }

  @Test
  void everyMadePlaceIsFoundAndNoOther() {
    FeatureIndex index = new FeatureIndex(
      MadeFeatures.MOST,
      MadeFeatures::place,
      MadeFeatures::feature
    );
    for (int number = 0; number < MadeFeatures.MOST; number++) {
      assertEquals(number, index.numberAt(MadeFeatures.place(number)));
    }
    assertNull(index.numberAt(new Place(0, 0)));
    assertEquals("Made feature 1000000", index.feature(999_999).getName());
  }

  private static FeatureIndex indexOf(Place... places) {
    return new FeatureIndex(
      places.length,
      number -> places[number],
      MadeFeatures::feature
    );
  }

  private static Place randomPlace(Random random) {
    return new Place(
      (random.nextInt(61) - 30) * 333_333,
      (random.nextInt(61) - 30) * 60_000_000
    );
  }

  private static boolean isWithin(int value, int least, int most) {
    return least <= value && value <= most;
  }

  private static List<Integer> list(int[] numbers) {
    return IntStream.of(numbers).boxed().toList();
  }
}
