package dataexchange

import (
	"context"
	"slices"
	"testing"

	pb "polyglot-grpc/packages/stubs/example/go/example"
)

func TestMethodAnswersEachCallerAndPrintsBothMessages(t *testing.T) {
	from := func(caller string) [2]string {
		route := caller + "-client->go-server"
		return [2]string{"res1-" + route, "res2-" + route}
	}
	same := [2]string{"f1", "fn1"}
	for request1, want := range map[string][2]string{
		"ts-request1":   from("ts"),
		"py-request1":   from("py"),
		"java-request1": from("java"),
		// Its own language, and whatever it does not know.
		"go-request1":   same,
		"rust-request1": same,
		"ts":            same,
		"":              same,
		"中文":            same,
	} {
		t.Run(request1, func(t *testing.T) {
			lines := []string{}
			service := Exchange{Log: func(line string) { lines = append(lines, line) }}
			request := &pb.Request{Request1: request1, Request2: "more"}
			result, err := service.Method(context.Background(), request)
			got := [2]string{result.GetResult1(), result.GetResult2()}
			if err != nil || got != want {
				t.Errorf("Method answers %q and %v, not %q", got, err, want)
			}
			printed := []string{
				"TestService server received: " + request1 + ", more",
				"TestService server sent: " + want[0] + ", " + want[1],
			}
			if !slices.Equal(lines, printed) {
				t.Errorf("Method prints %q, not %q", lines, printed)
			}
		})
	}
}

func TestEchoAnswersWithTheMessageThatItGot(t *testing.T) {
	request := &pb.Values{Int64Value: 1<<53 + 1}
	answer, err := Values{}.Echo(context.Background(), request)
	if err != nil || answer != request {
		t.Errorf("Echo answers %v and %v", answer, err)
	}
}
