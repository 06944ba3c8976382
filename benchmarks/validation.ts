import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { program, SIZES } from './growth.js';
import { jsonSchema } from './json-schema.js';
import { inFolder, inTurn, median, run, type Run } from './measure.js';
import { atMost, type Result, time } from './report.js';

const ROUNDS = 5;
const KUBECONFORM = 'v0.8.0';
const VERSION = '1.36';
const KINDS = [
  'v1 Namespace',
  'networking.k8s.io/v1 NetworkPolicy',
  'v1 ConfigMap',
  'apps/v1 Deployment',
  'v1 Service',
  'v1 ServiceAccount',
];

/** `servicemap validate` with all scopes beside `kubeconform -strict`, which knows the schema alone, on one file. */
export function validation([maps = SIZES.large]: readonly number[]): Result {
  return inFolder((folder) => {
    const file = join(folder, 'objects.yaml');
    writeObjects(folder, file, maps);
    writeSchemas(folder);
    const kubeconform = peer();
    const templates = `${folder}/{{ .ResourceKind }}{{ .KindSuffix }}.json`;
    const times = inTurn(ROUNDS, {
      ours: () => run({ args: ['bin/servicemap.js', 'validate', file, '--kubernetes', VERSION] }),
      theirs: () => execute(kubeconform, ['-strict', '-summary', '-schema-location', templates, file]),
    });
    const [ours, theirs] = [median(times.ours), median(times.theirs)];
    return {
      title: `Validation of ${maps * KINDS.length} objects of ${KINDS.length} kinds in one file, median of ${ROUNDS} runs each in turn`,
      figures: [
        time('servicemap validate, all scopes', ours),
        time(`kubeconform ${KUBECONFORM} -strict, schemas of our pack`, theirs),
        atMost('servicemap : kubeconform', ours / theirs, 1),
      ],
    };
  });
}

function writeObjects(folder: string, file: string, maps: number): void {
  const out = join(folder, 'out');
  run({
    args: ['bin/servicemap.js', 'synth', program('six-kinds.ts'), '--out', out, '--quiet'],
    env: { MAPS: `${maps}` },
  });
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml') && !path.endsWith('kustomization.yaml'))
    .toSorted();
  if (files.length !== maps * KINDS.length) throw new Error(`${files.length} objects, not ${maps * KINDS.length}`);
  writeFileSync(file, files.map((path) => readFileSync(join(out, path), 'utf8')).join('---\n'));
}

// By the names that kubeconform looks for: deployment-apps-v1.json.
function writeSchemas(folder: string): void {
  for (const id of KINDS) {
    const [apiVersion = '', kind = ''] = id.split(' ');
    const [group = '', version] = apiVersion.split('/');
    const suffix = version === undefined ? group : `${group.split('.')[0]}-${version}`;
    const path = join(folder, `${kind.toLowerCase()}-${suffix}.json`);
    writeFileSync(path, JSON.stringify(jsonSchema(VERSION, id)));
  }
}

/** kubeconform, built once with Go and kept outside of the repository. */
function peer(): string {
  const folder = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'servicemap', 'peers');
  const binary = join(folder, 'kubeconform');
  if (existsSync(binary)) return binary;
  mkdirSync(folder, { recursive: true });
  const { status, stderr } = spawnSync(
    'go',
    ['install', `github.com/yannh/kubeconform/cmd/kubeconform@${KUBECONFORM}`],
    {
      env: { ...process.env, GOBIN: folder },
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`kubeconform is built with Go, and that failed\n${stderr}`);
  return binary;
}

function execute(command: string, args: readonly string[]): Run {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  const ms = performance.now() - start;
  if (status !== 0) throw new Error(`${command} ended with ${status}\n${stdout}${stderr}`);
  return { ms, output: stdout };
}
