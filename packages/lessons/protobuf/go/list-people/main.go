// Lists everybody in the address book in a file.
package main

import (
	"fmt"

	lessonkit "polyglot-grpc/packages/lesson-kit/go"
	protobuf "polyglot-grpc/packages/lessons/protobuf/go"
)

func main() {
	lessonkit.Run(func() error {
		file, _, err := protobuf.ReadCommandLine("list-people", nil)
		if err != nil {
			return err
		}
		if err := protobuf.GoToUser(); err != nil {
			return err
		}
		book, err := protobuf.ReadBook(file)
		if err != nil {
			return err
		}
		if book == nil {
			return fmt.Errorf("There is no file %s. "+
				"Make one: npx nx add-person protobuf %s", file, file)
		}
		fmt.Println(protobuf.ListPeople(book))
		return nil
	})
}
