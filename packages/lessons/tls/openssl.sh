#!/bin/sh
# Makes by hand, with openssl, what packages/authority makes:
#
#   sh packages/lessons/tls/openssl.sh my-certificates
set -eu
mkdir -p "$1" && cd "$1"

# #region authority
# All that is made from here on is yours alone to read.
umask 077

# A key, and the certificate that it signs for itself: whoever trusts this
# certificate trusts all that the key signs.
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes \
  -keyout ca.key -out ca.pem -days 30 -subj "/CN=My own authority" \
  -addext "keyUsage = critical, keyCertSign, cRLSign"
# #endregion authority

# #region server
# What the certificate is to say. The names are those that clients dial.
cat > server.ext <<'END'
subjectAltName = DNS:localhost, IP:127.0.0.1, IP:::1
extendedKeyUsage = serverAuth
keyUsage = critical, digitalSignature
basicConstraints = critical, CA:FALSE
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
END

# A key, and a request for a certificate. The key stays where it was made.
openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes \
  -keyout server.key -out server.csr -subj "/CN=localhost"

# The authority's answer, good for a week.
openssl x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial \
  -sha256 -days 7 -extfile server.ext -out server.pem
# #endregion server

# #region client
# The same for a client, which has an identity instead of host names.
cat > client.ext <<'END'
subjectAltName = URI:spiffe://polyglot.test/learner
extendedKeyUsage = clientAuth
keyUsage = critical, digitalSignature
basicConstraints = critical, CA:FALSE
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
END

openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes \
  -keyout client.key -out client.csr -subj "/CN=learner"

openssl x509 -req -in client.csr -CA ca.pem -CAkey ca.key -CAcreateserial \
  -sha256 -days 7 -extfile client.ext -out client.pem
# #endregion client

# #region original
# What many tutorials show: a certificate that vouches for itself, with
# a common name and no subject alternative name. Languages differ on it.
openssl req -new -x509 -newkey rsa:2048 -nodes -days 365 \
  -keyout original.key -out original.pem -subj "/CN=localhost"
# #endregion original
