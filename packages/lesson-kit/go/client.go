package lessonkit

import (
	"flag"
	"fmt"
	"net"
	"time"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
)

const knockTimeout = time.Second

// RunClient runs a lesson's client with the flag --address and those that it
// has defined, and turns "nobody listens" into the command that starts a
// server.
func RunClient(lesson string, main func(address string) error) {
	address := flag.String("address", "localhost:50051", "")
	Run(func() error {
		if err := ParseFlags(); err != nil {
			return err
		}
		return explain(main(*address), lesson, *address)
	})
}

func explain(err error, lesson, address string) error {
	if status.Code(err) == codes.Unavailable && !listens(address) {
		return fmt.Errorf("No server answers at %s. Start one in another "+
			"terminal: npx nx serve %s", address, lesson)
	}
	return err
}

// UNAVAILABLE has many reasons, and their texts differ between languages and
// versions. Whether anybody listens shows when one knocks.
func listens(address string) bool {
	connection, err := net.DialTimeout("tcp", address, knockTimeout)
	if err != nil {
		return false
	}
	connection.Close()
	return true
}
