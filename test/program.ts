import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { App } from '../src/app/app.js';
import type { ClusterOptions } from '../src/app/cluster-options.js';
import { ServiceMap } from '../src/constructs/service-map.js';
import type { ServiceMapOptions } from '../src/constructs/service-map-options.js';
import type { Finding, Source } from '../src/findings/finding.js';
import type { Manifest } from '../src/manifests/manifest.js';
import { toYaml } from '../src/manifests/yaml.js';

/** Findings as text to compare with; the place of each is its line of source with the marked piece between « and ». */
export function told(findings: readonly Finding[]): string {
  return findings
    .map(({ ruleId, severity, message, help, source }) =>
      [
        `${severity === 'error' ? '' : `${severity} `}${ruleId}: ${message}`,
        ...(source === undefined ? [] : [`  ${marked(source)}`]),
        ...(help === undefined ? [] : [`  help: ${help}`]),
      ].join('\n'),
    )
    .join('\n');
}

/** A place in the source: its line, with the marked piece between « and ». */
export function marked({ text: line = '', column, length }: Source): string {
  const [start, end] = [column - 1, column - 1 + length];
  return `${line.slice(0, start)}«${line.slice(start, end)}»${line.slice(end)}`.trim();
}

/** A program of one map: what it makes, and what is wrong with it. */
export interface Program {
  readonly app: App;
  readonly map: ServiceMap;
  /** What is wrong with it. */
  readonly findings: string;
  /** All that it makes, in no promised order. */
  readonly objects: Manifest[];
  /** The only object of that kind, or the one of that name. */
  readonly object: (kind: string, name?: string) => Manifest;
  /** Kind and name of all that it makes, sorted. */
  readonly names: string[];
}

/** Runs `make` in a map `shop`. */
export function program(
  make: (map: ServiceMap, app: App) => unknown,
  { cluster, ...options }: ServiceMapOptions & { cluster?: ClusterOptions } = {},
): Program {
  const app = new App(cluster === undefined ? {} : { cluster });
  const map = new ServiceMap(app, 'shop', options);
  make(map, app);
  return programOf(app, map);
}

/** What an App makes, and what is wrong with it. */
export function programOf(app: App, map: ServiceMap): Program {
  const objects = () => objectsBelow(app);
  return {
    app,
    map,
    get findings() {
      return told(app.findings());
    },
    get objects() {
      return objects();
    },
    object: (kind, name) => objectOf(objects(), kind, name),
    get names() {
      return objects()
        .map(({ kind, metadata }) => `${kind} ${metadata.name}`)
        .toSorted();
    },
  };
}

/** The YAML of objects, sorted by kind and name. */
export function yaml(...objects: readonly Manifest[]): string {
  return objects
    .toSorted((a, b) => (a.kind + a.metadata.name < b.kind + b.metadata.name ? -1 : 1))
    .map(toYaml)
    .join('---\n');
}

/** All objects below a construct, rendered. */
export function objectsBelow({ node }: IConstruct): Manifest[] {
  return node
    .findAll()
    .flatMap((construct) => (ApiObject.isApiObject(construct) ? [construct.toJson() as Manifest] : []));
}

/** The only object of that kind, or the one of that name. */
export function objectOf(objects: readonly Manifest[], kind: string, name?: string): Manifest {
  const found = objects.filter(
    (object) => object.kind === kind && (name === undefined || object.metadata.name === name),
  );
  const [object] = found;
  if (object === undefined || found.length > 1) throw new Error(`${found.length} objects are ${kind} ${name ?? ''}`);
  return object;
}
