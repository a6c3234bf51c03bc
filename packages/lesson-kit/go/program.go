// Package lessonkit holds the few lines that every lesson needs and none is
// about: flags in, one sentence out when something is wrong, start and stop.
package lessonkit

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"google.golang.org/genproto/googleapis/rpc/code"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
)

// Run runs a program. An error ends it with one sentence on standard error and
// exit code 1.
func Run(main func() error) {
	if err := main(); err != nil {
		fmt.Fprintln(os.Stderr, sentence(err))
		os.Exit(1)
	}
}

// ParseFlags parses the command line with the flags that the program has
// defined by the package flag. Its error names them all.
func ParseFlags() error {
	return parse(flag.CommandLine, os.Args[1:])
}

func parse(flags *flag.FlagSet, args []string) error {
	// The package would print the error itself, and a page of usage after it.
	flags.Init(flags.Name(), flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	err := flags.Parse(args)
	if err == nil && flags.NArg() > 0 {
		err = fmt.Errorf("unexpected argument: %s", flags.Arg(0))
	}
	if err == nil {
		return nil
	}
	known := []string{}
	flags.VisitAll(func(each *flag.Flag) {
		known = append(known, "--"+each.Name+" "+each.DefValue)
	})
	// It writes flags with one hyphen; the course writes them with two.
	reason := strings.NewReplacer(": -", ": --", " for -", " for --").
		Replace(err.Error())
	return fmt.Errorf(
		"%s. Flags and defaults: %s.", reason, strings.Join(known, ", "),
	)
}

// WholeNumber reads a whole number from a flag. Its error names the flag, the
// value and the range.
func WholeNumber(name, value string, least, most int) (int, error) {
	number, err := strconv.ParseUint(value, 10, 31)
	if err != nil || int(number) < least || int(number) > most {
		return 0, fmt.Errorf(
			"--%s takes a whole number from %d to %d, not \"%s\".",
			name, least, most, value,
		)
	}
	return int(number), nil
}

// CodeName gives the name that a status code has in gRPC's specification; Go's
// own names, such as Unavailable, are Go's alone.
func CodeName(number codes.Code) string {
	if name, known := code.Code_name[int32(number)]; known {
		return name
	}
	return strconv.FormatUint(uint64(number), 10)
}

func sentence(err error) string {
	var failed interface{ GRPCStatus() *status.Status }
	if errors.As(err, &failed) {
		ended := failed.GRPCStatus()
		// Who has written the message may have written several lines.
		message := strings.Join(strings.Fields(ended.Message()), " ")
		return CodeName(ended.Code()) + ": " + message
	}
	return err.Error()
}
