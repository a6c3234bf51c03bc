// A feature as features.json has it.
package routeguide;

import io.grpc.examples.routeguide.Feature;

/** A name, which may be empty, and a place. */
record OwnFeature(String name, Place location) {
  Feature toFeature() {
    return Feature.newBuilder()
      .setName(name)
      .setLocation(location.toPoint())
      .build();
  }
}
