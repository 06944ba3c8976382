//go:build tools

// Package tools pins what simulates nodes in the cluster tests.
package tools

import _ "sigs.k8s.io/kwok/cmd/kwok"
