// Reads messages from standard input and prints what a program sees in them.
package main

import (
	"bufio"
	"encoding/base64"
	"fmt"
	"os"
	"reflect"
	"strings"

	"google.golang.org/protobuf/encoding/prototext"
	"google.golang.org/protobuf/proto"

	pb "polyglot-grpc/packages/stubs/example/go/example"
)

// Lines of what to read and the bytes in Base64, with a tab between.
func main() {
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		parts := strings.Split(lines.Text(), "\t")
		data, err := base64.StdEncoding.DecodeString(parts[1])
		if err != nil {
			fmt.Fprintf(os.Stderr, "%s is not Base64.\n", parts[1])
			os.Exit(1)
		}
		fmt.Println(look(parts[0], data))
	}
}

// look says what is seen, and gives the message encoded again, after a tab.
// #region look
func look(name string, data []byte) string {
	message := &pb.Values{}
	if err := proto.Unmarshal(data, message); err != nil {
		return "refused\t"
	}
	again, err := proto.Marshal(message)
	if err != nil {
		return "refused\t"
	}
	// The field of the struct itself, as a program would read it.
	field := reflect.ValueOf(message).Elem().FieldByName(inGo(name))
	return show(field) + "\t" + base64.StdEncoding.EncodeToString(again)
}

// #endregion look

// inGo gives a field's name in Go: Int64Value for int64_value.
func inGo(name string) string {
	parts := strings.Split(name, "_")
	for i, part := range parts {
		parts[i] = strings.ToUpper(part[:1]) + part[1:]
	}
	return strings.Join(parts, "")
}

// show writes a value on one line, as Go would.
func show(field reflect.Value) string {
	switch field.Kind() {
	case reflect.Pointer, reflect.Interface:
		if field.IsNil() {
			return "nil"
		}
	case reflect.Int32, reflect.Int64, reflect.Uint64, reflect.Float32, reflect.Float64:
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
