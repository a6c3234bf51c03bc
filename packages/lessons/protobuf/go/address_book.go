// Package protobuf holds what an address book is: people with different ids,
// and a text for readers; and the file that it is kept in.
package protobuf

import (
	"fmt"
	"strings"
	"unicode"

	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/types/known/timestamppb"

	pb "polyglot-grpc/packages/stubs/tutorial/go/tutorial"
)

// A bookError is something that the user can mend, told in one sentence.
type bookError string

func (err bookError) Error() string { return string(err) }

func bookErrorf(format string, values ...any) error {
	return bookError(fmt.Sprintf(format, values...))
}

// #region add

// AddPerson adds a person at the end of the book. The error says if somebody
// has this id already.
func AddPerson(book *pb.AddressBook, person *pb.Person) error {
	for _, other := range book.GetPeople() {
		if other.GetId() == person.GetId() {
			name := Printable(other.GetName())
			return bookErrorf("Id %d is taken by %s.", other.GetId(), name)
		}
	}
	book.People = append(book.People, person)
	return nil
}

// #endregion add

// ListPeople describes everybody in the book, in the same words in every
// language.
func ListPeople(book *pb.AddressBook) string {
	if len(book.GetPeople()) == 0 {
		return "The book is empty."
	}
	lines := []string{}
	for _, person := range book.GetPeople() {
		lines = append(lines, describe(person)...)
	}
	return strings.Join(lines, "\n")
}

func describe(person *pb.Person) []string {
	// The field is `optional`, so it is a pointer in Go: "not given" and
	// "empty" are two answers.
	email := "not given"
	if person.Email != nil {
		email = Printable(person.GetEmail())
	}
	lines := []string{
		fmt.Sprintf("%s (id %d)", Printable(person.GetName()), person.GetId()),
		"  email: " + email,
	}
	for _, phone := range person.GetPhones() {
		number := Printable(phone.GetNumber())
		lines = append(lines, "  "+kind(phone.GetType())+": "+number)
	}
	updated := "never"
	if person.LastUpdated != nil {
		updated = timeOf(person.GetLastUpdated())
	}
	return append(lines, "  last updated: "+updated)
}

// A newer program may have sent a number that this contract has no name for.
func kind(phoneType pb.Person_PhoneType) string {
	if phoneType == pb.Person_PHONE_TYPE_UNSPECIFIED {
		return "phone"
	}
	name, known := pb.Person_PhoneType_name[int32(phoneType)]
	if !known {
		return fmt.Sprintf("phone of type %d", phoneType)
	}
	return strings.ToLower(strings.TrimPrefix(name, "PHONE_TYPE_"))
}

// A Timestamp's form in JSON is RFC 3339, in UTC, in every language.
func timeOf(timestamp *timestamppb.Timestamp) string {
	text, err := protojson.Marshal(timestamp)
	if err != nil {
		return "not a time between the years 1 and 9999"
	}
	return strings.Trim(string(text), `"`)
}

// Printable makes the control characters of a text visible, as \x1b: one from a
// stranger's file could otherwise break the lines, or drive the terminal.
func Printable(text string) string {
	var printed strings.Builder
	for _, character := range text {
		if unicode.IsControl(character) {
			fmt.Fprintf(&printed, `\x%02x`, character)
		} else {
			printed.WriteRune(character)
		}
	}
	return printed.String()
}
