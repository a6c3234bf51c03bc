// Package routeguide holds what the RouteGuide does with calls, one of each
// kind. No port, no process.
package routeguide

import (
	"context"
	"errors"
	"io"
	"time"

	"google.golang.org/grpc"

	pb "polyglot-grpc/packages/stubs/routeguide/go/routeguide"
)

// RouteGuide knows the features of an area, sums up routes and passes notes on.
type RouteGuide struct {
	pb.UnimplementedRouteGuideServer
	Features *Features
	// NotesForCall gives the store of notes for a call: a new one, or one that
	// all share.
	NotesForCall func() *Notes
	// Now tells the time by a clock that never goes back.
	Now func() time.Time
}

// #region get-feature

// GetFeature is unary: a request in, and the response is what it returns. An
// error that carries a status code becomes the status of the call.
func (guide *RouteGuide) GetFeature(
	_ context.Context, point *pb.Point,
) (*pb.Feature, error) {
	if err := checkPoint(point, ""); err != nil {
		return nil, err
	}
	return guide.Features.at(point), nil
}

// #endregion get-feature

// #region list-features

// ListFeatures is server streaming: one request, and each response is sent.
// Send waits while the reader is slow, and fails when the call is cancelled.
func (guide *RouteGuide) ListFeatures(
	area *pb.Rectangle, call grpc.ServerStreamingServer[pb.Feature],
) error {
	if err := checkPart(area.GetLo(), "lo"); err != nil {
		return err
	}
	if err := checkPart(area.GetHi(), "hi"); err != nil {
		return err
	}
	for feature := range guide.Features.between(area.GetLo(), area.GetHi()) {
		if err := call.Send(feature); err != nil {
			return err
		}
	}
	return nil
}

// #endregion list-features

// #region record-route

// RecordRoute is client streaming: requests are received until the client's
// half-close, which reads as io.EOF, and then one response is sent.
func (guide *RouteGuide) RecordRoute(
	call grpc.ClientStreamingServer[pb.Point, pb.RouteSummary],
) error {
	route := &route{features: guide.Features, now: guide.Now}
	for {
		point, err := call.Recv()
		if errors.Is(err, io.EOF) {
			return call.SendAndClose(route.summary())
		}
		if err != nil {
			return err
		}
		// An answer may come before the client is done, and ends the call.
		if err := checkPoint(point, ""); err != nil {
			return err
		}
		route.add(point)
	}
}

// #endregion record-route

// #region route-chat

// RouteChat is bidirectional streaming: the next note is read when the answers
// to the last one are out. What a client does not read keeps it from sending
// more.
func (guide *RouteGuide) RouteChat(
	call grpc.BidiStreamingServer[pb.RouteNote, pb.RouteNote],
) error {
	notes := guide.NotesForCall()
	for {
		note, err := call.Recv()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if err := checkPart(note.GetLocation(), "location"); err != nil {
			return err
		}
		for _, earlier := range notes.leave(note) {
			if err := call.Send(earlier); err != nil {
				return err
			}
		}
	}
}

// #endregion route-chat
