// Package lessontesting runs programs of a lesson from a test, as a reader
// would.
package lessontesting

import (
	"bufio"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
)

// Finished is what a program has left behind.
type Finished struct {
	Stdout, Stderr string
	ExitCode       int
}

// Output reads the output.txt of the lesson whose folder go holds the test.
func Output(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile("../output.txt")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// Run builds a program and runs it to its end. The folder is that of its
// main.go, from the folder of the test.
func Run(t *testing.T, folder string, args ...string) Finished {
	t.Helper()
	var stdout, stderr strings.Builder
	program := exec.Command(build(t, folder), args...)
	program.Stdout, program.Stderr = &stdout, &stderr
	err := program.Run()
	var failed *exec.ExitError
	if err != nil && !errors.As(err, &failed) {
		t.Fatal(err)
	}
	exitCode := program.ProcessState.ExitCode()
	return Finished{stdout.String(), stderr.String(), exitCode}
}

// ExpectPrinted runs a client against a server and holds what it prints against
// stdout; a client that succeeds prints nothing to standard error.
func ExpectPrinted(t *testing.T, server, client, stdout string) {
	t.Helper()
	printed := Run(t, client, "--address", Serve(t, server))
	if wanted := (Finished{Stdout: stdout}); printed != wanted {
		t.Errorf("got %+v, want %+v", printed, wanted)
	}
}

// Serve builds a server, runs it on a free port until the test ends, and gives
// its address when it listens.
func Serve(t *testing.T, folder string, args ...string) string {
	t.Helper()
	args = append([]string{"--port", "0"}, args...)
	program := exec.Command(build(t, folder), args...)
	stdout, err := program.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := program.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		program.Process.Kill()
		program.Wait()
	})
	line, err := bufio.NewReader(stdout).ReadString('\n')
	port := regexp.MustCompile(`:(\d+)\. `).FindStringSubmatch(line)
	if port == nil {
		t.Fatalf("%s does not listen: %q, %v", folder, line, err)
	}
	return "localhost:" + port[1]
}

// Dial opens a channel without encryption, which is closed when the test ends.
func Dial(t *testing.T, address string) *grpc.ClientConn {
	t.Helper()
	plaintext := grpc.WithTransportCredentials(insecure.NewCredentials())
	channel, err := grpc.NewClient(address, plaintext)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { channel.Close() })
	return channel
}

func build(t *testing.T, folder string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "program.exe")
	// Without what a debugger reads, linking takes half the time.
	args := []string{"build", "-buildvcs=false", "-ldflags=-s -w", "-o", file}
	compiler := exec.Command("go", args...)
	compiler.Dir = folder
	if said, err := compiler.CombinedOutput(); err != nil {
		t.Fatalf("%s cannot be built: %s", folder, said)
	}
	return file
}
