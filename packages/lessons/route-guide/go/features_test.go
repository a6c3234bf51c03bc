// The index of features, held against what it spares: looking at every one.
package routeguide

import (
	"math/rand/v2"
	"slices"
	"testing"
)

func TestAnAreaHoldsWhatALookAtEveryFeatureFinds(t *testing.T) {
	places := make([]place, 20_000)
	random := rand.New(rand.NewPCG(1, 2))
	within := func(most int64) int32 {
		return int32(random.Int64N(2*most+1) - most)
	}
	for number := range places {
		places[number] = place{within(mostLatitude), within(mostLongitude)}
	}
	index := indexOf(places, nil)
	// Corners of features, so that some lie on the edges.
	corner := func() place { return places[random.IntN(len(places))] }
	for range 200 {
		area := areaBetween(corner(), corner())
		wanted := []uint32{}
		for number, at := range places {
			if area.south <= at.latitude && at.latitude <= area.north &&
				area.west <= at.longitude && at.longitude <= area.east {
				wanted = append(wanted, uint32(number))
			}
		}
		if got := index.within(area); !slices.Equal(got, wanted) {
			t.Fatalf("%v: got %d, want %d", area, len(got), len(wanted))
		}
	}
}

func TestTheWholeGlobeHoldsTheNamedFeaturesInTheOrderOfTheFile(t *testing.T) {
	features, err := ownFeatures()
	if err != nil {
		t.Fatal(err)
	}
	wanted := []string{}
	own := (*features.indexes.Load())[0]
	for number := range own.places {
		if name := own.feature(number).GetName(); name != "" {
			wanted = append(wanted, name)
		}
	}
	got := []string{}
	corner := point(900_000_000, -1_800_000_000)
	opposite := point(-900_000_000, 1_800_000_000)
	for feature := range features.between(corner, opposite) {
		got = append(got, feature.GetName())
	}
	if len(got) == 0 || !slices.Equal(got, wanted) {
		t.Errorf("got %d names, want %d", len(got), len(wanted))
	}
}

func TestNoTwoMadeFeaturesShareAPlace(t *testing.T) {
	places := make([]place, MostMadeFeatures)
	for number := range places {
		places[number] = madePoint(number)
	}
	index := indexOf(places, nil)
	if len(index.numbers) != MostMadeFeatures {
		t.Errorf("got %d places", len(index.numbers))
	}
	if wanted := (place{-532_600_000, -793_900_000}); places[1] != wanted {
		t.Errorf("the second is at %v, want %v", places[1], wanted)
	}
}
