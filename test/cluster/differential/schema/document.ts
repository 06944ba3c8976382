import type { Client } from '../../client/client.js';
import { until } from '../../client/until.js';
import { type Definitions, type RawSchema, type Shape, shapes } from './shape.js';

interface Document {
  readonly components?: { readonly schemas?: Definitions };
}

/** The shapes of kinds as the server that judges publishes them, by `<apiVersion> <kind>`: no table of ours is asked. */
export async function shapesOf(
  client: Client,
  kinds: readonly { readonly apiVersion: string }[],
): Promise<ReadonlyMap<string, Shape>> {
  const versions = new Set(kinds.map(({ apiVersion }) => apiVersion));
  const documents = await Promise.all(
    [...versions].map(async (apiVersion) => {
      const path = `/openapi/v3/${apiVersion.includes('/') ? `apis/${apiVersion}` : `api/${apiVersion}`}`;
      // That of a custom kind comes a moment after the kind is served.
      return until(`the schemas of ${apiVersion}`, async () => {
        const { status, body } = await client.send({ method: 'GET', path });
        return status === 200 && (body as Document);
      });
    }),
  );
  const definitions: Record<string, RawSchema> = {};
  for (const document of documents) Object.assign(definitions, document.components?.schemas);
  const shapeOf = shapes(definitions);
  const found = new Map<string, Shape>();
  for (const [id, raw] of Object.entries(definitions)) {
    for (const { group, version, kind } of raw['x-kubernetes-group-version-kind'] ?? []) {
      const apiVersion = group === '' ? version : `${group}/${version}`;
      found.set(`${apiVersion} ${kind}`, shapeOf(raw, id.slice(id.lastIndexOf('.') + 1)));
    }
  }
  return found;
}
