package routeguide

import (
	"encoding/json"
	"fmt"
	"time"

	"google.golang.org/grpc/health"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/protobuf/encoding/protojson"

	file "polyglot-grpc/packages/lessons/route-guide"
	pb "polyglot-grpc/packages/stubs/routeguide/go/routeguide"
)

// Open makes what a server serves: the RouteGuide with the lesson's features,
// and a health service that says SERVING once the made features are there as
// well.
func Open(made int, sharedNotes bool) (*RouteGuide, *health.Server, error) {
	features, err := ownFeatures()
	if err != nil {
		return nil, nil, fmt.Errorf("Cannot read the features: %w", err)
	}
	notesForCall := NewNotes
	if sharedNotes {
		shared := NewNotes()
		notesForCall = func() *Notes { return shared }
	}
	healthy := health.NewServer()
	if made == 0 {
		say(healthy, healthpb.HealthCheckResponse_SERVING)
	} else {
		say(healthy, healthpb.HealthCheckResponse_NOT_SERVING)
		go addMade(features, made, healthy)
	}
	return &RouteGuide{
		Features: features, NotesForCall: notesForCall, Now: time.Now,
	}, healthy, nil
}

func ownFeatures() (*Features, error) {
	parts := []json.RawMessage{}
	if err := json.Unmarshal(file.File, &parts); err != nil {
		return nil, err
	}
	own := make([]*pb.Feature, len(parts))
	places := make([]place, len(parts))
	for number, part := range parts {
		own[number] = &pb.Feature{}
		if err := protojson.Unmarshal(part, own[number]); err != nil {
			return nil, err
		}
		places[number] = placeOf(own[number].GetLocation())
	}
	features := &Features{}
	feature := func(number int) *pb.Feature { return own[number] }
	features.indexes.Store(&[]*featureIndex{indexOf(places, feature)})
	return features, nil
}

// #region build

// addMade indexes made features in a goroutine of its own, while calls are
// answered.
func addMade(features *Features, count int, healthy *health.Server) {
	places := make([]place, count)
	for number := range places {
		places[number] = madePoint(number)
	}
	features.add(indexOf(places, madeFeature))
	say(healthy, healthpb.HealthCheckResponse_SERVING)
}

// #endregion build

// A client may ask about the whole server, which has no name, or one service.
func say(
	healthy *health.Server,
	status healthpb.HealthCheckResponse_ServingStatus,
) {
	for _, name := range []string{"", pb.RouteGuide_ServiceDesc.ServiceName} {
		healthy.SetServingStatus(name, status)
	}
}
