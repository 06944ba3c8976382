import { optimizeLater } from '../app/optimize-later.js';
import { DEFAULT_VERSION, type KubernetesVersion } from '../kubernetes/versions.js';
import { type External, parseExternal } from '../relations/externals.js';
import { builtInSchemas } from '../schemas/built-in.js';
import { rules as ours } from '../validation/rules/index.js';
import { exitCodes } from './exit-codes.js';
import { failWith } from './fail.js';
import { showProgress } from './progress-line.js';
import { clusterSets } from './validating/cluster-sets.js';
import { type Format, formats } from './validating/formats.js';
import { asOne } from './validating/as-one.js';
import { judgeFiles } from './validating/judge-files.js';
import { customKinds } from './validating/custom-kinds.js';
import { ownRules } from './validating/own-rules.js';
import { readAll } from './validating/read-all.js';
import { offFlags, unknownOff } from './switched-off.js';
import { UsageError } from './usage-error.js';

/** Options of `servicemap validate`, as the command line gives them. */
export interface ValidateCommandOptions {
  readonly kubernetes?: KubernetesVersion;
  readonly scope?: 'server' | 'all';
  readonly format?: Format;
  readonly external?: readonly string[];
  readonly rules?: readonly string[];
  readonly crds?: readonly string[];
  readonly schemas?: readonly string[];
  readonly off?: readonly string[];
  readonly quiet?: boolean;
}

/** Judges manifests, wherever they come from, and prints a report on standard output; sets the exit code. */
export async function validate(paths: readonly string[], options: ValidateCommandOptions): Promise<void> {
  optimizeLater();
  const hideProgress = options.quiet ? () => undefined : showProgress(0);
  try {
    process.exitCode = await run(paths, options);
  } catch (error) {
    process.exitCode = failWith(error);
  } finally {
    hideProgress();
  }
}

async function run(paths: readonly string[], options: ValidateCommandOptions) {
  const { kubernetes = DEFAULT_VERSION, scope = 'all', format = 'pretty', quiet = false } = options;
  const own = await ownRules(options.rules ?? [], idsOf(ours));
  const rules = [...ours, ...own];
  const off = offFlags(options.off ?? []);
  const [unknown] = unknownOff(off, idsOf(rules));
  if (unknown) throw new UsageError(unknown.message, unknown.help);
  const externals = (options.external ?? []).map(external);
  const files = await readAll(paths);
  const kindsFor = await customKinds(options);
  const reports = clusterSets(files).map((set) =>
    judgeFiles(set, {
      version: kubernetes,
      schemas: builtInSchemas(kubernetes, kindsFor(set)),
      rules,
      externals,
      off,
      ...(scope === 'server' ? { scopes: ['server'] } : {}),
    }),
  );
  const report = asOne(reports);
  process.stdout.write(formats[format](report, quiet));
  const isWrong = report.findings.some((finding) => finding.severity === 'error' && finding.off === undefined);
  return isWrong ? exitCodes.no : exitCodes.fine;
}

const idsOf = (rules: readonly { readonly id: string }[]) => rules.map(({ id }) => id);

function external(text: string): External {
  const found = parseExternal(text);
  if (found) return found;
  throw new UsageError(
    `--external ${text} names no object`,
    'write kind/name or kind/namespace/name, such as Secret/shop/db',
  );
}
