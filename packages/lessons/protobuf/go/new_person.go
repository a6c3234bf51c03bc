package protobuf

import (
	"encoding/json"
	"regexp"
	"strconv"
	"strings"
	"time"

	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/timestamppb"

	pb "polyglot-grpc/packages/stubs/tutorial/go/tutorial"
)

var phoneTypes = map[string]pb.Person_PhoneType{
	"mobile": pb.Person_PHONE_TYPE_MOBILE,
	"home":   pb.Person_PHONE_TYPE_HOME,
	"work":   pb.Person_PHONE_TYPE_WORK,
}

// #region person

// NewPerson makes a person of the flags. Name and id have to be among them; now
// is the time of the entry if no flag says another. The error is about the
// first flag that has a wrong value.
func NewPerson(flags Flags, now time.Time) (*pb.Person, error) {
	person := &pb.Person{}
	person.LastUpdated = &timestamppb.Timestamp{Seconds: now.Unix()}
	var problem error
	// Takes the value of a flag, unless a flag before it had a wrong one.
	take := func(name string, read func(text string) error) {
		values := flags[name]
		switch {
		case problem != nil || len(values) == 0:
		case len(values) > 1:
			problem = bookErrorf("--%s is given twice.", name)
		default:
			problem = read(values[0])
		}
	}
	take("name", func(text string) (err error) {
		person.Name, err = readName(text)
		return err
	})
	take("id", func(text string) (err error) {
		person.Id, err = readID(text)
		return err
	})
	take("email", func(text string) error {
		// Left nil, an optional field stays unset, which is not the same as
		// empty.
		person.Email = proto.String(text)
		return checkText(text)
	})
	for _, text := range flags["phone"] {
		if problem != nil {
			break
		}
		var phone *pb.Person_PhoneNumber
		phone, problem = readPhone(text)
		person.Phones = append(person.Phones, phone)
	}
	take("last-updated", func(text string) (err error) {
		person.LastUpdated, err = readTime(text)
		return err
	})
	return person, problem
}

// #endregion person

// Each reader takes a text, or says what is wrong with it, in the same words in
// every language.

func readName(text string) (string, error) {
	if text == "" {
		return "", bookError("A name cannot be empty.")
	}
	return text, checkText(text)
}

var idPattern = regexp.MustCompile(`^-?[0-9]{1,10}$`)

func readID(text string) (int32, error) {
	id, err := strconv.ParseInt(text, 10, 32)
	if err != nil || !idPattern.MatchString(text) {
		return 0, bookErrorf("\"%s\" is not an id: a whole number "+
			"from -2147483648 to 2147483647.", text)
	}
	return int32(id), nil
}

// U+FFFD stands where bytes were no text. Languages refuse such bytes at
// different moments; this refuses what is left of them in all alike.
func checkText(text string) error {
	if strings.ContainsRune(text, '\uFFFD') {
		return bookErrorf("\"%s\" is not valid UTF-8.", text)
	}
	return nil
}

// NUMBER, or NUMBER:TYPE with the name of a type.
func readPhone(text string) (*pb.Person_PhoneNumber, error) {
	number, name := text, ""
	colon := strings.LastIndex(text, ":")
	if colon >= 0 {
		number, name = text[:colon], text[colon+1:]
	}
	if number == "" {
		return nil, bookErrorf("\"%s\" has no number.", text)
	}
	if err := checkText(number); err != nil {
		return nil, err
	}
	phoneType, known := phoneTypes[name]
	if colon >= 0 && !known {
		return nil, bookErrorf(
			"\"%s\" is not a type of phone: mobile, home or work.", name)
	}
	// Without a type, the field stays zero, and zeros are not written.
	return &pb.Person_PhoneNumber{Number: number, Type: phoneType}, nil
}

func readTime(text string) (*timestamppb.Timestamp, error) {
	quoted, err := json.Marshal(text)
	timestamp := &timestamppb.Timestamp{}
	if err == nil {
		err = protojson.Unmarshal(quoted, timestamp)
	}
	// Take only what reads the same again, as it must in every language.
	if err != nil || timestamp.GetNanos() != 0 || timeOf(timestamp) != text {
		return nil, bookErrorf(
			"\"%s\" is not a time in UTC such as 2026-01-31T12:00:00Z.", text)
	}
	return timestamp, nil
}
