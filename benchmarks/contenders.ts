import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { NEWEST } from '../src/kubernetes/versions.js';
import { readManifests } from './manifests.js';
import { PATTERN } from './pattern.js';
import { binaries, names } from './peers/binaries.js';
import { kubeconform } from './peers/kubeconform.js';
import { writeMapsChart } from './peers/maps-chart.js';
import { type Kind, writeSchemas } from './peers/schemas.js';
import { type Command, piped, run } from './process.js';
import { hosted, synth } from './synth.js';

/** Somebody who makes the objects of maps. */
export interface Contender {
  readonly what: string;
  /** The most maps that it is asked for, where more take minutes. @default any number */
  readonly upTo?: number;
  /** The file or folder that its objects go to. @default none: it prints how many it found valid */
  readonly output?: string;
  /** What is done before each run, outside of its time. @default nothing */
  readonly prepare?: () => void;
  readonly command: (maps: number) => Command;
}

/** Those who are measured, in this order: some start with what those before them left. */
export interface Contenders {
  readonly ours: Contender & { readonly output: string };
  readonly again: Contender;
  readonly helm: Contender;
  readonly pipeline: Contender;
  readonly cdk8s: Contender;
  readonly folders: Contender;
  readonly kustomize: Contender;
}

/** Ours and its peers, each with its output in `folder`. */
export async function contenders(folder: string): Promise<Contenders> {
  const { helm, kubectl, kubeconform: conform } = await binaries();
  const at = (name: string): string => join(folder, name);
  const objects = await writePattern(folder);
  writeMapsChart(at('chart'), at('pattern'));
  const schemas = writeSchemas(at('schemas'), NEWEST, objects);

  const ours = at('servicemap');
  const template = (maps: number) => ({ file: helm, args: ['template', 'maps', at('chart'), '--set', `maps=${maps}`] });
  const cdk8s = (layout: string, files: string): Contender => ({
    what: `${names.cdk8s} app.synth(), a chart a map, a file ${files}`,
    upTo: 1000,
    output: at(layout),
    prepare: () => rmSync(at(layout), { recursive: true, force: true }),
    command: (maps) => hosted('maps-cdk8s.ts', maps, at('pattern.json'), at(layout), layout),
  });
  return {
    ours: {
      what: 'servicemap synth, validated and written',
      output: ours,
      prepare: () => rmSync(ours, { recursive: true, force: true }),
      command: (maps) => synth('maps.ts', ours, maps),
    },
    again: {
      what: 'servicemap synth again, nothing changed',
      output: ours,
      command: (maps) => synth('maps.ts', ours, maps),
    },
    helm: {
      what: `${names.helm} template`,
      output: at('helm.yaml'),
      command: (maps) => ({ ...template(maps), to: at('helm.yaml') }),
    },
    pipeline: {
      what: `${names.helm} template piped into ${names.kubeconform} -strict`,
      command: (maps) => piped(template(maps), kubeconform(conform, schemas)),
    },
    cdk8s: cdk8s('FILE_PER_CHART', 'a chart'),
    folders: cdk8s('FOLDER_PER_CHART_FILE_PER_RESOURCE', 'an object'),
    kustomize: {
      what: `${names.kubectl} kustomize of what servicemap wrote`,
      upTo: 300,
      output: at('kustomize.yaml'),
      prepare: () => listAll(ours, at('kustomize')),
      command: () => ({ file: kubectl, args: ['kustomize', at('kustomize')], to: at('kustomize.yaml') }),
    },
  };
}

/** Writes the objects of one map as the peers take them, and gives them. */
async function writePattern(folder: string): Promise<readonly Kind[]> {
  const ring = join(folder, 'ring');
  await run(synth('maps.ts', ring, 3));
  renameSync(join(ring, PATTERN), join(folder, 'pattern'));
  const objects = [...readManifests(join(folder, 'pattern')).values()].flat() as Kind[];
  writeFileSync(join(folder, 'pattern.json'), JSON.stringify(objects));
  return objects;
}

/** Writes a kustomization that takes in each folder of `output`. */
function listAll(output: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const resources = readdirSync(output).map((map) => `- ${join('..', basename(output), map)}\n`);
  writeFileSync(join(folder, 'kustomization.yaml'), `resources:\n${resources.join('')}`);
}
