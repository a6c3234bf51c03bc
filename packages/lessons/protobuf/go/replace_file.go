package protobuf

import (
	"errors"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"syscall"
)

// #region replace

// replaceFile replaces a file, or makes it, while no other program does. It
// does so as Git does it: the new bytes go into FILE.lock, which then takes the
// name of FILE. There is always a whole file, the old or the new. bytesFor is
// called when the file is locked, and gives its new bytes.
func replaceFile(path string, bytesFor func() ([]byte, error)) error {
	lock := path + ".lock"
	mode, err := modeOf(path)
	if err != nil {
		return err
	}
	// With a listener, Ctrl-C waits for the few milliseconds until the file is
	// whole and the lock is gone.
	ignored := make(chan os.Signal, 1)
	signal.Notify(ignored, syscall.SIGINT, syscall.SIGTERM)
	defer signal.Stop(ignored)
	handle, err := createLock(lock, path, mode)
	if err != nil {
		return err
	}
	err = writeThrough(handle, mode, bytesFor)
	if err == nil {
		err = os.Rename(lock, path)
	}
	if err != nil {
		// The lock is still ours. After Rename it could be another's.
		os.Remove(lock)
		return err
	}
	return syncFolder(filepath.Dir(path))
}

// #endregion replace

// A file that may not be written is not replaced either, and a new one may be
// read and written by the same people. The mode is 0 if there is no file.
func modeOf(path string) (os.FileMode, error) {
	handle, err := os.OpenFile(path, os.O_WRONLY, 0)
	if noEntry(err) {
		return 0, nil
	}
	if err != nil {
		return 0, err
	}
	defer handle.Close()
	info, err := handle.Stat()
	if err != nil {
		return 0, err
	}
	return info.Mode().Perm(), nil
}

func createLock(lock, path string, mode os.FileMode) (*os.File, error) {
	if mode == 0 {
		mode = 0o666
	}
	// O_EXCL: one program makes the file, all others get an error.
	handle, err := os.OpenFile(lock, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	switch {
	case errors.Is(err, os.ErrExist):
		return nil, bookErrorf("Another program is writing %s. "+
			"If none is, remove %s and try again.", path, lock)
	case errors.Is(err, os.ErrNotExist):
		return nil, bookErrorf("There is no folder for %s.", path)
	}
	return handle, err
}

func writeThrough(
	handle *os.File, mode os.FileMode, bytesFor func() ([]byte, error),
) error {
	defer handle.Close()
	bytes, err := bytesFor()
	if err != nil {
		return err
	}
	if _, err := handle.Write(bytes); err != nil {
		return err
	}
	// What the umask took away when the lock was made.
	if mode != 0 {
		if err := handle.Chmod(mode); err != nil {
			return err
		}
	}
	// Without this, a power cut could leave the new name with no bytes behind.
	return handle.Sync()
}

// The new name is on the disk when the folder is. Windows has no such call.
func syncFolder(folder string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	handle, err := os.Open(folder)
	if err != nil {
		return err
	}
	defer handle.Close()
	return handle.Sync()
}
