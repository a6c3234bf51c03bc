// Package dataexchange says what a server tells callers in its own language and
// in others.
package dataexchange

import (
	"context"
	"fmt"
	"slices"
	"strings"

	pb "polyglot-grpc/packages/stubs/example/go/example"
)

// #region exchange
const ownLanguage = "go"

var languages = []string{"ts", "py", "java", "go"}

// Exchange is the TestService. What it prints goes to Log, so that it needs no
// terminal.
type Exchange struct {
	pb.UnimplementedTestServiceServer
	Log func(line string)
}

// Method answers according to the language of the caller. Its name is method in
// the contract; what a Go package exports begins with a capital letter.
func (exchange Exchange) Method(
	_ context.Context, request *pb.Request,
) (*pb.Result, error) {
	exchange.Log(fmt.Sprintf("TestService server received: %s, %s",
		request.GetRequest1(), request.GetRequest2()))
	result := answer(request.GetRequest1())
	exchange.Log(fmt.Sprintf("TestService server sent: %s, %s",
		result.GetResult1(), result.GetResult2()))
	return result, nil
}

// Messages look alike from every language, so the caller has to name its own.
func answer(request1 string) *pb.Result {
	caller, found := strings.CutSuffix(request1, "-request1")
	if !found || caller == ownLanguage || !slices.Contains(languages, caller) {
		return &pb.Result{Result1: "f1", Result2: "fn1"}
	}
	route := caller + "-client->" + ownLanguage + "-server"
	return &pb.Result{Result1: "res1-" + route, Result2: "res2-" + route}
}

// #endregion exchange

// Values is the ValueService.
// #region echo
type Values struct {
	pb.UnimplementedValueServiceServer
}

// Echo answers with the message as it came. The request was decoded before this
// line, and is encoded after it. Whatever the language cannot hold is lost in
// between.
func (Values) Echo(_ context.Context, request *pb.Values) (*pb.Values, error) {
	return request, nil
}

// #endregion echo
