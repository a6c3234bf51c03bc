// The lesson as a reader meets it: programs, and a file between them. How all
// languages share one file is tested in src, for each of them.
package protobuf

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	lessontesting "polyglot-grpc/packages/lesson-testing/go"
)

// Bob, and a field 10 that this contract does not know.
var bob = []byte("\x0a\x07\x0a\x03Bob\x50\x01")

func TestAddPersonMakesABookAndListPeoplePrintsOutputTxt(t *testing.T) {
	t.Setenv("INIT_CWD", t.TempDir())
	for _, person := range [][]string{
		{"--name", "Ada Lovelace", "--id", "1", "--email", "ada@example.com",
			"--phone", "+44 7700 900123:mobile"},
		{"--name", "小明", "--id=300"},
	} {
		args := append(person, "my.book", "--last-updated=2026-01-02T03:04:05Z")
		added := lessontesting.Run(t, "./add-person", args...)
		if added.ExitCode != 0 {
			t.Fatalf("got %+v", added)
		}
	}
	listed := lessontesting.Run(t, "./list-people", "my.book")
	wanted := lessontesting.Finished{Stdout: lessontesting.Output(t)}
	if listed != wanted {
		t.Errorf("got %+v, want %+v", listed, wanted)
	}
}

func TestAddPersonKeepsAFieldThatItDoesNotKnow(t *testing.T) {
	file := writeBook(t, bob)
	added := lessontesting.Run(t, "./add-person", file, "--name=Ada", "--id=1")
	after, err := os.ReadFile(file)
	if err != nil || added.ExitCode != 0 || !bytes.HasPrefix(after, bob) {
		t.Errorf("got %x, %v, %+v", after, err, added)
	}
}

func TestAddPersonLeavesADamagedFileAndALockedOneAsTheyAre(t *testing.T) {
	damaged, locked := writeBook(t, bob[:4]), writeBook(t, bob)
	if err := os.WriteFile(locked+".lock", nil, 0o666); err != nil {
		t.Fatal(err)
	}
	for file, sentence := range map[string]string{
		damaged: damaged + " is damaged, or is not an address book.\n",
		locked: "Another program is writing " + locked + ". " +
			"If none is, remove " + locked + ".lock and try again.\n",
	} {
		before, _ := os.ReadFile(file)
		args := []string{file, "--name=Ada", "--id=1"}
		got := lessontesting.Run(t, "./add-person", args...)
		wanted := lessontesting.Finished{Stderr: sentence, ExitCode: 1}
		if got != wanted {
			t.Errorf("got %+v, want %+v", got, wanted)
		}
		after, err := os.ReadFile(file)
		if err != nil || !bytes.Equal(before, after) {
			t.Errorf("got %x, %v", after, err)
		}
	}
}

func writeBook(t *testing.T, bytes []byte) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "my.book")
	if err := os.WriteFile(file, bytes, 0o666); err != nil {
		t.Fatal(err)
	}
	return file
}
