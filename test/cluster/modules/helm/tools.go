//go:build tools

// Package tools pins the Helm that the benches run beside.
package tools

import _ "helm.sh/helm/v4/cmd/helm"
