// Package features holds the file of features. Go can put a file into a program
// only from beside or below the code that asks for it.
package features

import _ "embed"

// File is features.json as it was when the program was built.
//
//go:embed features.json
var File []byte
