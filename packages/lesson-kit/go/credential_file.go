// Keys, certificates and tokens are files. These lines find and read them.

package lessonkit

import (
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// ReadCredential reads a file that a flag names, from the folder in which the
// user typed: there or above, so that .certs/ca.pem is the workspace's from
// anywhere in it. The error names the flag, the file, and what is wrong.
func ReadCredential(flag, path string) ([]byte, error) {
	folder, found := os.LookupEnv("INIT_CWD")
	if !found {
		folder = "."
	}
	start, err := filepath.Abs(folder)
	if err != nil {
		return nil, err
	}
	file := findAbove(start, path)
	if file == "" {
		return nil, fmt.Errorf("--%s %s: no such file here or above. "+
			"Those in .certs are made by: npm run certs", flag, path)
	}
	content, err := os.ReadFile(file)
	if err != nil {
		return nil, fmt.Errorf("--%s %s cannot be read as a file.", flag, path)
	}
	return content, nil
}

// Gives the path of a file in a folder or above, or nothing.
func findAbove(folder, path string) string {
	if filepath.IsAbs(path) {
		folder = ""
	}
	candidate := filepath.Join(folder, path)
	if _, err := os.Stat(candidate); err == nil {
		return candidate
	}
	if parent := filepath.Dir(folder); folder != "" && parent != folder {
		return findAbove(parent, path)
	}
	return ""
}

// ReadKeyPair reads the certificate that --cert names, with those of its
// issuers after it if there are any, and the private key that --key names. The
// error says which of the two cannot be used.
func ReadKeyPair(cert, key string) (tls.Certificate, error) {
	certificate, err := ReadCredential("cert", cert)
	if err != nil {
		return tls.Certificate{}, err
	}
	private, err := ReadCredential("key", key)
	if err != nil {
		return tls.Certificate{}, err
	}
	pair, err := tls.X509KeyPair(certificate, private)
	switch {
	case err == nil:
		return pair, nil
	case !x509.NewCertPool().AppendCertsFromPEM(certificate):
		err = fmt.Errorf("--cert %s holds no usable certificate in PEM.", cert)
	// Go has no error type for it, and says this of good keys only.
	case strings.Contains(err.Error(), "does not match public key"):
		err = fmt.Errorf("--key %s is not the key of --cert %s.", key, cert)
	default:
		err = fmt.Errorf("--key %s holds no usable private key in PEM.", key)
	}
	return tls.Certificate{}, err
}
