// Takes messages as bytes and prints what a program sees in them.
package main

import (
	"bufio"
	"encoding/base64"
	"fmt"
	"os"
	"reflect"
	"regexp"
	"strings"

	"google.golang.org/protobuf/encoding/prototext"
	"google.golang.org/protobuf/proto"

	lessonkit "polyglot-grpc/packages/lesson-kit/go"
	pb "polyglot-grpc/packages/stubs/example/go/example"
)

// What to read and the bytes in Base64 come from the command line, or else as
// lines from standard input, with a tab between.
func main() {
	lessonkit.Run(func() error {
		typed := strings.Join(os.Args[1:], "\t")
		if typed != "" {
			return look(typed)
		}
		lines := bufio.NewScanner(os.Stdin)
		for lines.Scan() {
			if err := look(lines.Text()); err != nil {
				return err
			}
		}
		return lines.Err()
	})
}

func look(line string) error {
	parts := append(strings.Split(line, "\t"), "")
	data, err := base64.StdEncoding.DecodeString(parts[1])
	if err != nil {
		return fmt.Errorf("%s is not Base64.", parts[1])
	}
	seen, err := see(parts[0], data)
	if err == nil {
		fmt.Println(seen)
	}
	return err
}

// see says what is seen, and gives the message encoded again, after a tab.
// #region look
func see(name string, data []byte) (string, error) {
	message := &pb.Values{}
	if err := proto.Unmarshal(data, message); err != nil {
		return "refused\t", nil
	}
	// The field of the struct itself, as a program would read it.
	field := reflect.ValueOf(message).Elem().FieldByName(inGo(name))
	if !field.IsValid() {
		return "", fmt.Errorf("example.Values has no field %s.", name)
	}
	again, err := proto.Marshal(message)
	return show(field) + "\t" + base64.StdEncoding.EncodeToString(again), err
}

// #endregion look

var wordStart = regexp.MustCompile("(?:^|_)[a-z]")

// inGo gives a field's name in Go: Int64Value for int64_value.
func inGo(name string) string {
	return wordStart.ReplaceAllStringFunc(name, func(start string) string {
		return strings.ToUpper(strings.TrimPrefix(start, "_"))
	})
}

// show writes a value on one line, as Go would.
func show(field reflect.Value) string {
	switch field.Kind() {
	case reflect.Pointer, reflect.Interface:
		if field.IsNil() {
			return "nil"
		}
	case reflect.Int32, reflect.Int64, reflect.Uint64,
		reflect.Float32, reflect.Float64:
		return fmt.Sprint(field.Interface())
	}
	switch value := field.Interface().(type) {
	case proto.Message:
		text, err := prototext.MarshalOptions{}.Marshal(value)
		if err != nil {
			return err.Error()
		}
		// The library adds blanks at random, lest somebody compare its output.
		return "&{" + strings.Join(strings.Fields(string(text)), " ") + "}"
	case *int32:
		return fmt.Sprintf("&%d", *value)
	default:
		return fmt.Sprintf("%#v", value)
	}
}
