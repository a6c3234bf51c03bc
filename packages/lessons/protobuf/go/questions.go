package protobuf

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/term"
)

// A question is asked for a flag until the answer is one that can be read.
type question struct {
	flag, text string
	check      func(answer string) error
	// An empty answer to the first says "none"; to the second, "no more".
	optional, repeated bool
}

var questions = []question{
	{flag: "name", text: "Name: ", check: func(answer string) error {
		_, err := readName(answer)
		return err
	}},
	{flag: "id", text: "Id: ", check: func(answer string) error {
		_, err := readID(answer)
		return err
	}},
	{
		flag:     "email",
		text:     "Email (empty: none): ",
		check:    checkText,
		optional: true,
	},
	{
		flag: "phone",
		text: "Phone, as NUMBER:mobile, :home or :work (empty: no more): ",
		check: func(answer string) error {
			_, err := readPhone(answer)
			return err
		},
		optional: true,
		repeated: true,
	},
}

// AskFor adds to the flags what the user answers at the terminal. The error
// says if there is nobody to ask, or the input ends.
func AskFor(flags Flags) error {
	if !term.IsTerminal(int(os.Stdin.Fd())) {
		missing := "--name"
		if len(flags["name"]) > 0 {
			missing = "--id"
		}
		return bookErrorf("%s is missing: "+
			"add-person asks for it only in a terminal.", missing)
	}
	// Lines that were pasted ahead of their questions wait in the reader.
	input := bufio.NewReader(os.Stdin)
	for _, question := range questions {
		if len(flags[question.flag]) > 0 {
			continue
		}
		answers, err := question.ask(input)
		if err != nil {
			return err
		}
		flags[question.flag] = answers
	}
	return nil
}

func (question question) ask(input *bufio.Reader) ([]string, error) {
	answers := []string{}
	for {
		fmt.Print(question.text)
		line, err := input.ReadString('\n')
		if errors.Is(err, io.EOF) && line == "" {
			return nil, bookError("\nNothing was added.")
		}
		if err != nil && !errors.Is(err, io.EOF) {
			return nil, err
		}
		answer := string([]rune(strings.TrimRight(line, "\r\n")))
		if answer == "" && question.optional {
			return answers, nil
		}
		if problem := question.check(answer); problem != nil {
			fmt.Fprintln(os.Stderr, problem)
			continue
		}
		answers = append(answers, answer)
		if !question.repeated {
			return answers, nil
		}
	}
}
