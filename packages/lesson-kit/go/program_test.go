package lessonkit

import (
	"errors"
	"flag"
	"fmt"
	"strings"
	"testing"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
)

func TestAWrongPortIsRefusedWithTheFlagTheRangeAndTheValue(t *testing.T) {
	for _, value := range strings.Split(",-1,+1,1.5,0x10,1e3,70000,ten", ",") {
		_, err := WholeNumber("port", value, 0, 65_535)
		wanted := "--port takes a whole number from 0 to 65535, " +
			"not \"" + value + "\"."
		if err == nil || err.Error() != wanted {
			t.Errorf("%q: got %v, want %s", value, err, wanted)
		}
	}
}

func TestAWholeNumberIsRead(t *testing.T) {
	number, err := WholeNumber("port", "65535", 0, 65_535)
	if number != 65_535 || err != nil {
		t.Errorf("got %d, %v", number, err)
	}
}

func TestAWrongCommandLineIsAnsweredWithAllFlagsAndDefaults(t *testing.T) {
	for _, each := range []struct {
		args   []string
		reason string
	}{
		{
			[]string{"--colour", "red"},
			"flag provided but not defined: --colour",
		},
		{[]string{"--name"}, "flag needs an argument: --name"},
		{[]string{"you"}, "unexpected argument: you"},
		{
			[]string{"--anonymous=yes"},
			`invalid boolean value "yes" for --anonymous: parse error`,
		},
	} {
		flags := flag.NewFlagSet("client", flag.ExitOnError)
		flags.String("name", "you", "")
		flags.String("address", "localhost:50051", "")
		flags.Bool("anonymous", false, "")
		err := parse(flags, each.args)
		wanted := each.reason + ". Flags and defaults: " +
			"--address localhost:50051, --anonymous false, --name you."
		if err == nil || err.Error() != wanted {
			t.Errorf("%v: got %v, want %s", each.args, err, wanted)
		}
	}
}

func TestAnErrorBecomesOneSentence(t *testing.T) {
	missing := status.Error(codes.NotFound, "no such thing")
	for _, each := range []struct {
		err    error
		wanted string
	}{
		{missing, "NOT_FOUND: no such thing"},
		{fmt.Errorf("while looking: %w", missing), "NOT_FOUND: no such thing"},
		{status.Error(codes.Aborted, "a\nb\r\n c\n"), "ABORTED: a b c"},
		{status.Error(codes.Code(99), ""), "99: "},
		{errors.New("boom"), "boom"},
	} {
		if got := sentence(each.err); got != each.wanted {
			t.Errorf("got %s, want %s", got, each.wanted)
		}
	}
}
