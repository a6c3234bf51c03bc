package main

import (
	"cmp"
	"crypto/tls"
	"crypto/x509"

	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/credentials/insecure"

	"polyglot-grpc/packages/lesson-kit/go"
)

// How calls travel to the Probe: in the open, over TLS, or over mutual TLS.
type transport string

const (
	plaintext transport = "none"
	oneSided  transport = "tls"
	mutual    transport = "mutual-tls"
)

// Where the certificates and the key are: the values of flags.
type files struct{ ca, cert, key string }

// Gives the same, with the certificate and the key of a server or a client
// where no flag named others.
func (from files) orOf(owner string) files {
	return files{
		from.ca,
		cmp.Or(from.cert, ".certs/"+owner+".pem"),
		cmp.Or(from.key, ".certs/"+owner+".key"),
	}
}

// Gives what a server shows, and for mutual TLS whom it believes. Files are
// read only if they are used.
func serverCredentials(
	how transport, from files,
) (credentials.TransportCredentials, error) {
	if how == plaintext {
		return insecure.NewCredentials(), nil
	}
	config := &tls.Config{MinVersion: tls.VersionTLS12}
	if err := show(config, from); err != nil {
		return nil, err
	}
	if how == mutual {
		believed, err := trusted(from)
		if err != nil {
			return nil, err
		}
		config.ClientAuth = tls.RequireAndVerifyClientCert
		config.ClientCAs = believed
	}
	return credentials.NewTLS(config), nil
}

// Gives whom a client believes, and for mutual TLS what it shows.
func channelCredentials(
	how transport, from files,
) (credentials.TransportCredentials, error) {
	if how == plaintext {
		return insecure.NewCredentials(), nil
	}
	believed, err := trusted(from)
	if err != nil {
		return nil, err
	}
	config := &tls.Config{RootCAs: believed, MinVersion: tls.VersionTLS12}
	if how == mutual {
		if err := show(config, from); err != nil {
			return nil, err
		}
	}
	return credentials.NewTLS(config), nil
}

func show(config *tls.Config, from files) error {
	pair, err := lessonkit.ReadKeyPair(from.cert, from.key)
	config.Certificates = []tls.Certificate{pair}
	return err
}

func trusted(from files) (*x509.CertPool, error) {
	file, err := lessonkit.ReadCredential("ca", from.ca)
	believed := x509.NewCertPool()
	believed.AppendCertsFromPEM(file)
	return believed, err
}
