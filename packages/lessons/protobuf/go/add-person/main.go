// Adds a person to the address book in a file, which it makes if there is none.
package main

import (
	"fmt"
	"time"

	lessonkit "polyglot-grpc/packages/lesson-kit/go"
	protobuf "polyglot-grpc/packages/lessons/protobuf/go"
	pb "polyglot-grpc/packages/stubs/tutorial/go/tutorial"
)

var known = []string{"name", "id", "email", "phone", "last-updated"}

func main() {
	lessonkit.Run(run)
}

// #region main
func run() error {
	file, flags, err := protobuf.ReadCommandLine("add-person", known)
	if err != nil {
		return err
	}
	if err := protobuf.GoToUser(); err != nil {
		return err
	}
	// Say that a file is damaged before the questions, not after them.
	if _, err := protobuf.ReadBook(file); err != nil {
		return err
	}
	if flags["name"] == nil || flags["id"] == nil {
		if err := protobuf.AskFor(flags); err != nil {
			return err
		}
	}
	person, err := protobuf.NewPerson(flags, time.Now())
	if err != nil {
		return err
	}
	err = protobuf.ChangeBook(file, func(book *pb.AddressBook) error {
		return protobuf.AddPerson(book, person)
	})
	if err != nil {
		return err
	}
	name := protobuf.Printable(person.GetName())
	fmt.Printf("Added %s (id %d) to %s.\n", name, person.GetId(), file)
	return nil
}

// #endregion main
