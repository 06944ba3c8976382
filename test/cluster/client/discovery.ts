import type { Connection } from './connection.js';

interface Resource {
  readonly name: string;
  readonly kind: string;
  readonly namespaced: boolean;
}

/** Where the objects of a kind are. */
interface Place {
  /** `deployments` */
  readonly plural: string;
  readonly namespaced: boolean;
  /** `/apis/apps/v1` */
  readonly base: string;
}

/** Finds where the objects of a kind are; undefined where the server does not serve it. */
export type Discovery = (apiVersion: string, kind: string) => Promise<Place | undefined>;

/** Asks the server once for each group version, and again as long as a kind is missing: its CRD may come later. */
export function discover(connection: Connection): Discovery {
  const known = new Map<string, readonly Resource[]>();
  return async (apiVersion, kind) => {
    const base = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
    const find = (): Resource | undefined => known.get(apiVersion)?.find((resource) => resource.kind === kind);
    if (find() === undefined) {
      const { status, body } = await connection.send({ method: 'GET', path: base });
      const { resources } = body as { resources: Resource[] };
      // The others are subresources, some of which have the kind of what they belong to.
      if (status === 200)
        known.set(
          apiVersion,
          resources.filter(({ name }) => !name.includes('/')),
        );
    }
    const found = find();
    return found && { plural: found.name, namespaced: found.namespaced, base };
  };
}
