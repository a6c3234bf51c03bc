// Features made by a rule instead of read from a file, to see what a million of
// them cost. Nothing here is stored: the number of a feature says all about it.
package routeguide;

import io.grpc.examples.routeguide.Feature;

/** The rule. */
final class MadeFeatures {

  /** As many as the rule gives different places for. */
  static final int MOST = 1_000_000;

  private MadeFeatures() {}

  /**
   * Gives the place of the made feature with a number from 0. All lie south of the
   * equator, on a grid of a thousand by a thousand, which they fill evenly: the
   * factor has no divisor in common with the million, so no place comes twice.
   */
  static Place place(int number) {
    // The product is more than an int holds.
    int cell = (int) ((number * 618_033L) % MOST);
    int row = cell / 1_000;
    int column = cell % 1_000;
    return new Place(
      -100_000_000 - row * 700_000,
      -850_000_000 + column * 1_700_000
    );
  }

  /** Gives the made feature with a number from 0; its name counts from 1. */
  static Feature feature(int number) {
    return Feature.newBuilder()
      .setName("Made feature " + (number + 1))
      .setLocation(place(number).toPoint())
      .build();
  }
}
