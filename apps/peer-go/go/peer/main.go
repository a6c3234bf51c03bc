// The Go peer of the interop matrix: serves the Probe and calls it.
//
//	peer serve [--host H] [--port P] [--variant V] [--break FEATURE]
//	  [--tls | --mutual-tls] [--ca FILE] [--cert FILE] [--key FILE]
//	peer features
//	peer run --plan FILE [--variant V]
//	  [--ca FILE] [--cert FILE] [--key FILE]
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"slices"

	"polyglot-grpc/packages/lesson-kit/go"
)

// Go has one kind of stub.
var variants = []string{"generated"}

func main() {
	flags := flag.NewFlagSet("peer", flag.ExitOnError)
	host := flags.String("host", "127.0.0.1", "")
	port := flags.Int("port", 50_051, "")
	plan := flags.String("plan", "plan.json", "")
	variant := flags.String("variant", variants[0], "")
	broken := flags.String("break", "", "")
	isOneSided := flags.Bool("tls", false, "")
	isMutual := flags.Bool("mutual-tls", false, "")
	var from files
	flags.StringVar(&from.ca, "ca", ".certs/ca.pem", "")
	flags.StringVar(&from.cert, "cert", "", "")
	flags.StringVar(&from.key, "key", "", "")
	lessonkit.Run(func() error {
		if len(os.Args) < 2 {
			return errors.New("Say what to do: serve, features or run.")
		}
		flags.Parse(os.Args[2:])
		if !slices.Contains(variants, *variant) {
			return fmt.Errorf("No variant %s. Known: %v.", *variant, variants)
		}
		switch what := os.Args[1]; what {
		case "features":
			return describe()
		case "run":
			return runPlan(*plan, from.orOf("client"))
		case "serve":
			how := plaintext
			if *isOneSided {
				how = oneSided
			}
			if *isMutual {
				how = mutual
			}
			shown, err := serverCredentials(how, from.orOf("server"))
			if err != nil {
				return err
			}
			return serve(*port, *host, shown, *broken)
		default:
			return fmt.Errorf("Not %s: serve, features or run.", what)
		}
	})
}
