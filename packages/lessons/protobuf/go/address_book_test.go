// The book without a file: people are added to a message, and described.
package protobuf

import (
	"strings"
	"testing"

	"google.golang.org/protobuf/proto"

	pb "polyglot-grpc/packages/stubs/tutorial/go/tutorial"
)

func bookOf(people ...*pb.Person) *pb.AddressBook {
	return &pb.AddressBook{People: people}
}

func TestAPersonIsAddedAtTheEnd(t *testing.T) {
	book := bookOf(&pb.Person{Name: "Ada", Id: 1})
	if err := AddPerson(book, &pb.Person{Name: "Bob", Id: 2}); err != nil {
		t.Fatal(err)
	}
	people := book.GetPeople()
	if len(people) != 2 || people[1].GetName() != "Bob" {
		t.Errorf("got %v", people)
	}
}

func TestASecondPersonWithTheSameIdIsRefused(t *testing.T) {
	for _, id := range []int32{0, 1, -1} {
		book := bookOf(&pb.Person{Name: "Ada", Id: id})
		err := AddPerson(book, &pb.Person{Name: "Bob", Id: id})
		if err == nil || !strings.HasSuffix(err.Error(), "is taken by Ada.") {
			t.Errorf("%d: got %v", id, err)
		}
		if len(book.GetPeople()) != 1 {
			t.Errorf("%d: got %d people", id, len(book.GetPeople()))
		}
	}
}

func TestABookListsAnEmailThatIsEmptyApartFromOneThatIsUnset(t *testing.T) {
	list := ListPeople(bookOf(
		&pb.Person{Name: "Ada"},
		&pb.Person{Name: "Bob", Email: proto.String("")},
	))
	for _, line := range []string{"  email: not given\n", "  email: \n"} {
		if !strings.Contains(list, line) {
			t.Errorf("%q is not in %q", line, list)
		}
	}
}

func TestControlCharactersArePrintedAsNumbers(t *testing.T) {
	for text, wanted := range map[string]string{
		"中文 👋🏽":         "中文 👋🏽",
		"a\nb\tc":       `a\x0ab\x09c`,
		"\x1b[2J\u009b": `\x1b[2J\x9b`,
	} {
		if got := Printable(text); got != wanted {
			t.Errorf("%q: got %s, want %s", text, got, wanted)
		}
	}
}
