package main

import (
	"fmt"

	pb "polyglot-grpc/packages/stubs/routeguide/go/routeguide"
)

// The tour makes all the calls, one after the other.
func tour(stub pb.RouteGuideClient) error {
	fmt.Println("GetFeature")
	for _, point := range []*pb.Point{trail, nowhere} {
		if err := getFeature(stub, point); err != nil {
			return err
		}
	}
	fmt.Println("ListFeatures")
	points, err := listFeatures(stub, area)
	if err != nil {
		return err
	}
	fmt.Println("RecordRoute")
	route := append([]*pb.Point{camp}, points...)
	if err := recordRoute(stub, append(route, camp)); err != nil {
		return err
	}
	fmt.Println("RouteChat")
	return routeChat(stub, notes)
}
