/** A ConfigMap with just these metadata, as YAML. */
export function withMetadata(metadata: object, kind = 'ConfigMap', apiVersion = 'v1'): string {
  return JSON.stringify({ apiVersion, kind, metadata });
}
