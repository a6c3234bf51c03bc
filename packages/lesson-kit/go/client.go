package lessonkit

import (
	"flag"
	"fmt"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
)

// RunClient runs a lesson's client with the flag --address and those that it
// has defined, and turns "nobody listens" into the command that starts a
// server.
func RunClient(lesson string, main func(address string) error) {
	address := flag.String("address", "localhost:50051", "")
	Run(func() error {
		if err := ParseFlags(); err != nil {
			return err
		}
		err := main(*address)
		if status.Code(err) == codes.Unavailable {
			return fmt.Errorf("No server answers at %s. Start one in another "+
				"terminal: npx nx serve %s", *address, lesson)
		}
		return err
	})
}
