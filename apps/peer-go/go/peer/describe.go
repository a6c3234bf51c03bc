package main

import (
	"runtime"
	"runtime/debug"
	"strings"
)

// Says what this peer can do, and with which versions.
func describe() error {
	return printLine(map[string]any{
		"variants": variants,
		"features": featureNames(),
		"versions": map[string]string{
			"go":          strings.TrimPrefix(runtime.Version(), "go"),
			"grpc-go":     versionOf("google.golang.org/grpc"),
			"protobuf-go": versionOf("google.golang.org/protobuf"),
		},
	})
}

// Every Go program knows the modules that it was built from.
func versionOf(module string) string {
	build, _ := debug.ReadBuildInfo()
	for _, each := range build.Deps {
		if each.Path == module {
			return strings.TrimPrefix(each.Version, "v")
		}
	}
	return "unknown"
}
