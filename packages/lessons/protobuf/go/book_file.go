package protobuf

import (
	"errors"
	"os"
	"path/filepath"
	"syscall"

	"google.golang.org/protobuf/proto"

	pb "polyglot-grpc/packages/stubs/tutorial/go/tutorial"
)

// As much as gRPC takes in one message. Two bytes of protobuf can become an
// object of two hundred, so a file without a limit could take all the memory.
const mostBytes = 4 * 1024 * 1024

// ReadBook reads the book in a file; it gives nil if there is no such file. The
// error says if the file cannot be read, or holds something else.
func ReadBook(file string) (*pb.AddressBook, error) {
	bytes, err := readBytes(file)
	if err != nil || bytes == nil {
		return nil, naming(file, "read", err)
	}
	book, err := parseBook(bytes)
	if err != nil {
		return nil, bookErrorf(
			"%s is damaged, or is not an address book.", file)
	}
	return book, nil
}

// #region change

// ChangeBook reads the book in a file, or begins one, has it changed, and
// writes it. If the error says that this cannot be done, the file is as it was.
func ChangeBook(file string, change func(book *pb.AddressBook) error) error {
	path, err := targetOf(file)
	if err != nil {
		return naming(file, "written", err)
	}
	return naming(file, "written", replaceFile(path, func() ([]byte, error) {
		// Read again under the lock: what others added meanwhile must not be
		// lost.
		book, err := ReadBook(file)
		if err != nil {
			return nil, err
		}
		if book == nil {
			book = &pb.AddressBook{}
		}
		if err := change(book); err != nil {
			return nil, err
		}
		bytes, err := proto.Marshal(book)
		if err != nil {
			return nil, err
		}
		return bytes, checkSize(file, int64(len(bytes)), "would be")
	}))
}

// #endregion change

func readBytes(file string) ([]byte, error) {
	path, err := targetOf(file)
	if err != nil {
		return nil, err
	}
	info, err := os.Stat(path)
	if noEntry(err) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	if info.IsDir() {
		return nil, bookErrorf("%s is a folder.", file)
	}
	if !info.Mode().IsRegular() {
		return nil, bookErrorf("%s is not a regular file.", file)
	}
	if err := checkSize(file, info.Size(), "is"); err != nil {
		return nil, err
	}
	return os.ReadFile(path)
}

// A link stays a link: the file that it leads to is read and replaced.
func targetOf(file string) (string, error) {
	info, err := os.Lstat(file)
	if err != nil && !noEntry(err) {
		return "", err
	}
	if err != nil || info.Mode()&os.ModeSymlink == 0 {
		return file, nil
	}
	path, err := filepath.Abs(file)
	if err == nil {
		path, err = filepath.EvalSymlinks(path)
	}
	if err != nil {
		return "", bookErrorf("%s is a link that leads nowhere.", file)
	}
	return path, nil
}

// Neither the file, nor the folder that its path names.
func noEntry(err error) bool {
	return errors.Is(err, os.ErrNotExist) || errors.Is(err, syscall.ENOTDIR)
}

func checkSize(file string, bytes int64, is string) error {
	if bytes <= mostBytes {
		return nil
	}
	return bookErrorf("%s %s over 4 MiB, the most for a book here.", file, is)
}

// The system's own errors name a system call; say which file it was about.
func naming(file, done string, err error) error {
	var told bookError
	if err == nil || errors.As(err, &told) {
		return err
	}
	var number syscall.Errno
	if errors.As(err, &number) {
		err = number
	}
	return bookErrorf("%s cannot be %s: %v.", file, done, err)
}
