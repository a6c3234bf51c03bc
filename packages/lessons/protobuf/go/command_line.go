package protobuf

import (
	"os"
	"slices"
	"strings"
)

// Flags are the values of each flag, without its dashes.
type Flags map[string][]string

// ReadCommandLine reads the command line by the same few rules in every
// language: `--flag VALUE` or `--flag=VALUE`, and what is left is the file, as
// it was typed. The error names what is missing, unknown or too much.
func ReadCommandLine(program string, known []string) (string, Flags, error) {
	flags, files := Flags{}, []string{}
	args := os.Args[1:]
	for len(args) > 0 {
		arg := args[0]
		args = args[1:]
		if !strings.HasPrefix(arg, "-") {
			files = append(files, arg)
			continue
		}
		flag, isFlag := strings.CutPrefix(arg, "--")
		name, value, given := strings.Cut(flag, "=")
		if !isFlag || !slices.Contains(known, name) {
			return "", nil, unknownFlag(program, arg, known)
		}
		if !given {
			if len(args) == 0 {
				return "", nil, bookErrorf("--%s takes a value.", name)
			}
			value, args = args[0], args[1:]
		}
		// Bytes that are no text become U+FFFD, as they do in other languages.
		flags[name] = append(flags[name], string([]rune(value)))
	}
	file, err := onlyFile(program, files)
	return file, flags, err
}

// GoToUser goes to where the user is: nx runs a program in the folder of its
// lesson, and leaves in INIT_CWD where the command was typed.
func GoToUser() error {
	if folder := os.Getenv("INIT_CWD"); folder != "" {
		return os.Chdir(folder)
	}
	return nil
}

func onlyFile(program string, files []string) (string, error) {
	if len(files) == 0 {
		return "", bookErrorf("Name the file: npx nx %s protobuf FILE", program)
	}
	if len(files) > 1 {
		return "", bookErrorf("One file at a time: \"%s\" is the second. "+
			"Quote a value with blanks.", files[1])
	}
	return files[0], nil
}

func unknownFlag(program, arg string, known []string) error {
	flags := "none"
	if len(known) > 0 {
		flags = "--" + strings.Join(known, ", --")
	}
	return bookErrorf("%s has no flag %s. Flags: %s.", program, arg, flags)
}
