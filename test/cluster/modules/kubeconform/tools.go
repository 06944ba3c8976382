//go:build tools

// Package tools pins the kubeconform that the benches run beside.
package tools

import _ "github.com/yannh/kubeconform/cmd/kubeconform"
