package lessonkit

import (
	"os"
	"path/filepath"
	"testing"
)

func TestACredentialIsFoundWhereTheUserTypedOrAbove(t *testing.T) {
	above := t.TempDir()
	typed := filepath.Join(above, "one", "two")
	if err := os.MkdirAll(typed, 0o700); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(above, "ca.pem")
	if err := os.WriteFile(file, []byte("PEM"), 0o600); err != nil {
		t.Fatal(err)
	}
	t.Setenv("INIT_CWD", typed)
	for _, path := range []string{"ca.pem", "../ca.pem", file} {
		content, err := ReadCredential("ca", path)
		if string(content) != "PEM" || err != nil {
			t.Errorf("%s: got %q, %v", path, content, err)
		}
	}
}

func TestAMissingCredentialIsNamedWithItsFlagAndWhatMakesIt(t *testing.T) {
	t.Setenv("INIT_CWD", t.TempDir())
	absolute := filepath.Join(t.TempDir(), "ca.pem")
	for _, path := range []string{".certs/no-such.pem", absolute} {
		_, err := ReadCredential("ca", path)
		wanted := "--ca " + path + ": no such file here or above. " +
			"Those in .certs are made by: npm run certs"
		if err == nil || err.Error() != wanted {
			t.Errorf("got %v, want %s", err, wanted)
		}
	}
}

func TestAFolderIsNoCredential(t *testing.T) {
	folder := t.TempDir()
	content, err := ReadCredential("key", folder)
	wanted := "--key " + folder + " cannot be read as a file."
	if content != nil || err == nil || err.Error() != wanted {
		t.Errorf("got %v, want %s", err, wanted)
	}
}

func TestAKeyPairIsReadOrWhatCannotBeUsedIsNamed(t *testing.T) {
	for _, each := range []struct{ cert, key, wanted string }{
		{"server.pem", "server.key", ""},
		{"server-rsa.pem", "server-rsa.key", ""},
		{
			"server.pem", "server-rsa.key",
			"--key .certs/server-rsa.key is not the key of " +
				"--cert .certs/server.pem.",
		},
		{
			"server.pem", "client.key",
			"--key .certs/client.key is not the key of " +
				"--cert .certs/server.pem.",
		},
		{
			"server.key", "server.key",
			"--cert .certs/server.key holds no usable certificate in PEM.",
		},
		{
			"lab/empty.pem", "server.key",
			"--cert .certs/lab/empty.pem holds no usable certificate in PEM.",
		},
		{
			"server.pem", "server.pem",
			"--key .certs/server.pem holds no usable private key in PEM.",
		},
		{
			"server.pem", "lab/empty.pem",
			"--key .certs/lab/empty.pem holds no usable private key in PEM.",
		},
	} {
		got := ""
		pair, err := ReadKeyPair(".certs/"+each.cert, ".certs/"+each.key)
		if err != nil {
			got = err.Error()
		}
		if got != each.wanted || (err == nil) != (pair.PrivateKey != nil) {
			t.Errorf("got %q, want %q", got, each.wanted)
		}
	}
}
