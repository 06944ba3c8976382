import { App as Cdk8sApp } from '../core/cdk8s.js';
import type { Construct, IConstruct } from 'constructs';
import type { WorkloadDefaults } from '../constructs/defaults.js';
import { workloadDefaultsSchema } from '../constructs/defaults.js';
import { provideCluster } from '../core/cluster-context.js';
import { isFaulty } from '../core/faulty.js';
import { NO_MAP } from '../core/map-context.js';
import { watchDuplicates } from '../core/duplicates.js';
import { checkLast, checkLater, findingsOf, type Mistake, report, treeChanged, reportAll } from '../core/mistakes.js';
import { parseOptions } from '../core/options/parse.js';
import { named, strict } from '../core/options/strict.js';
import { setOrigin } from '../core/origin.js';
import { CallSite } from '../core/provenance/call-site.js';
import { provideAppRules } from '../core/settled-rules.js';
import type { Finding } from '../findings/finding.js';
import { folderMistakes } from '../gitops/folder-mistakes.js';
import { layoutMistakes } from '../gitops/layout-mistakes.js';
import { isGitOps } from '../gitops/parts.js';
import { dns1123Label } from '../kubernetes/names.js';
import { labelsSchema } from '../rendering/labels.js';
import { Cluster, Environment } from './cluster.js';
import { contextOf } from './cluster-layers.js';
import {
  type ClusterOptions,
  clusterSchema,
  type EnvironmentOptions,
  environmentsSchema,
  type PlacedClusterOptions,
} from './cluster-options.js';
import { CALLS_NOTHING, isPromise, type NoPromise, WAITS_FOR_NOBODY } from './cluster-loop.js';
import { packageName } from './default-name.js';
import { explain, type Explanation } from './explain.js';
import { foreignReferences } from './foreign-references.js';
import { currentHost, type Host, type HostedApp, type Synthesis } from './host.js';
import { runStandalone } from './standalone.js';
import { synthesize } from './synthesize.js';
import { madeSince } from './too-late.js';
import { trace, type Traced, type Wanted } from './trace.js';
import { unevenValues } from './uneven-values.js';
import type { Judging } from './judge.js';
import { ownRulesSchema, ruleSettingsSchema, settableIds, unknownRules } from './rule-options.js';
import type { RuleSettings } from '../findings/rule-settings.js';
import type { Rule } from '../validation/rule.js';
import { markSeen, printOnUncaught } from './unseen.js';
import type { Values, ValuesByCluster, ValuesByEnvironment, WithValues } from './values.js';

/** Environments, of which each says what others say: itself, or by all of its clusters. */
type Environments<V extends ValuesByEnvironment, C extends ValuesByCluster> = {
  [Name in keyof V]: Omit<EnvironmentOptions, 'values' | 'clusters'> & {
    /** What differs between environments: each key that another one has is here or in all clusters of this one. @default none */
    values?: object & V[Name];
  } & WithValues<V, C, Name>;
} & {
  [Name in keyof C]: {
    /** Its clusters by name. */
    clusters: { [Cluster in keyof C[Name]]: PlacedClusterOptions<object & C[Name][Cluster]> };
  };
};

/** Options of an {@link App}. */
export interface AppOptions<
  V extends ValuesByEnvironment = ValuesByEnvironment,
  C extends ValuesByCluster = Record<string, Record<string, unknown>>,
> {
  /**
   * A stable name: files carry it, and only files with it are ever overwritten or removed. Apps that write into one
   * folder need different names.
   * @default the name in the nearest package.json above the program, without its scope and as a DNS label: `shop` for
   * `@acme/shop`; without one, a name must be given
   */
  name?: string;
  /** Environments by name, each with its values and clusters. @default none: one cluster, and maps stand in the app itself */
  environments?: Environments<V, C>;
  /**
   * What its clusters are and have where neither they nor their environments say it; without environments, its only
   * cluster.
   * @default version 1.34, and nothing else is known
   */
  cluster?: ClusterOptions;
  /** Labels for every object, e.g. `{ 'acme.com/cost-centre': '4711' }`. @default none */
  labels?: Record<string, string>;
  /** Defaults for all workloads. @default those of the SDK */
  defaults?: WorkloadDefaults;
  /**
   * What holds for the rules that judge manifests, and for what constructs warn of, by rule or group: `{ 'image/floating-tag': { off: 'mirrored nightly' } }`,
   * `{ 'reliability/*': { severity: 'error' } }`. For a map or a workload alone, use {@link Rules}.
   * @default each rule as its page says
   */
  rules?: RuleSettings;
  /** Rules of the team's own, made with `servicemap/validation`. @default none */
  ownRules?: Rule[];
}

/** @internal Judges {@link AppOptions}. */
export const appSchema = strict({
  name: named(dns1123Label).optional(),
  environments: environmentsSchema.optional(),
  cluster: clusterSchema.optional(),
  labels: labelsSchema.optional(),
  defaults: workloadDefaultsSchema.optional(),
  rules: ruleSettingsSchema.optional(),
  ownRules: ownRulesSchema.optional(),
});

/**
 * Everything that one program describes. With environments, make maps in `forEachCluster`; without, in the App itself.
 * Call `synth()` at the end.
 */
export class App<
  V extends ValuesByEnvironment = Record<string, unknown>,
  C extends ValuesByCluster = Record<string, Record<string, unknown>>,
>
  extends Cdk8sApp
  implements HostedApp
{
  /** Its stable name, as files carry it. */
  readonly id: string;
  private readonly judging: Judging;
  private handedOver: ReadonlySet<IConstruct> | undefined;
  private readonly environments = new Set<Construct>();
  private readonly placements: { cluster: Cluster; values: object }[] = [];

  constructor(options: AppOptions<V, C> = {}) {
    super();
    const { site } = setOrigin(this, 'App', 'app', App);
    const judged = parseOptions(this, appSchema, options) as Judged;
    this.id = judged.name ?? this.defaultName(site);
    const { environments, cluster, rules: settings, ownRules: own = [] } = judged;
    this.judging = { own, settings, over: currentHost()?.rules };
    provideAppRules(this, this.judging);
    checkLast(this, (errors) => unknownRules(this, this.judging, errors));
    provideCluster(this, contextOf(undefined, [judged, cluster]));
    for (const [name, environment] of Object.entries(environments ?? {}))
      this.addEnvironment(name, environment, judged);
    reportAll(this, unevenValues(environments ?? {}, site));
    checkLater(this, () => (environments === undefined ? [] : this.outsideClusters()));
    checkLater(this, () => ownValidations(this));
    checkLater(this, () => deliveryMistakes(this, currentHost()));
    checkLater(this, () => madeSince(this.handedOver, this));
    watchDuplicates(this);
    currentHost()?.constructed(this);
    if (currentHost() === undefined) printOnUncaught(this);
  }

  /**
   * Calls `make` once for each cluster of each environment, with the values of the environment and, laid over them, of
   * the cluster. What is made belongs to that cluster: what is for some of them stands in an `if`, such as
   * `if (cluster.edge)`. `make` does all of its work before it returns: nobody waits for a promise.
   */
  forEachCluster<Given>(make: (cluster: Cluster, values: Values<V, C>) => Given & NoPromise<Given>): void {
    const given = this.placements.map(({ cluster, values }): unknown => make(cluster, values as Values<V, C>));
    const site = CallSite.capture();
    if (given.some(isPromise)) report(this, { ...WAITS_FOR_NOBODY, site });
    if (this.environments.size === 0 && !isFaulty(this, 'environments')) report(this, { ...CALLS_NOTHING, site });
  }

  /** The ids that settings of rules may name here, its own rules included; undefined where those are at fault. */
  get ruleIds(): string[] | undefined {
    return isFaulty(this, 'ownRules') ? undefined : settableIds(this.judging.own);
  }

  /** What is wrong so far. */
  findings(): readonly Finding[] {
    markSeen(this);
    if (!madeSince(this.handedOver, this).next().done) treeChanged(this);
    return findingsOf(this);
  }

  /** The findings and, where none of them is an error, the files. Writes nothing. */
  synthesize(): Synthesis {
    // Constructs that are not ours tell nobody when they are made.
    treeChanged(this);
    return synthesize(this, this.id, this.judging, currentHost()?.form);
  }

  /** Where in the program a place in an object of a file comes from; undefined where the App makes no such object. */
  trace(wanted: Wanted): Traced | undefined {
    return trace(this, wanted);
  }

  /** What is in each object that the program does not say, and why; what is filled in, inferred and opened. */
  explain(): readonly Explanation[] {
    return explain(this);
  }

  /**
   * Writes the manifests. Under `servicemap synth` that is left to the command; run by node or the cdk8s CLI, files go
   * to `CDK8S_OUTDIR` or `dist`. What is made after it is an error.
   * @throws Error with all findings where one of them is an error; then nothing is written
   */
  override synth(): void {
    this.handedOver = undefined;
    const host = currentHost();
    if (host === undefined) runStandalone(this, this.outdir);
    else host.handOver(this);
    this.handedOver = new Set(this.node.findAll());
  }

  private defaultName(site: CallSite): string {
    const name = isFaulty(this, 'name') ? undefined : packageName(site);
    if (name === undefined && !isFaulty(this, 'name')) report(this, NAMELESS);
    return name ?? 'app';
  }

  private addEnvironment(name: string, options: EnvironmentOptions, app: Judged): void {
    const environment = new Environment(this, name);
    this.environments.add(environment);
    for (const [clusterName, { values, ...own }] of Object.entries(options.clusters)) {
      const context = contextOf(`${name}/${clusterName}`, [app, app.cluster, options, own]);
      const cluster = new Cluster(environment, clusterName, context);
      this.placements.push({ cluster, values: { ...options.values, ...values } });
    }
  }

  // An object outside every cluster would be written where no cluster looks.
  private *outsideClusters(): Iterable<Mistake> {
    for (const child of this.node.children as Construct[]) {
      // Not by instanceof: cdk8s makes that true of every chart.
      if (this.environments.has(child) || child.node.id === NO_MAP || isGitOps(child)) continue;
      yield {
        ruleId: 'app/outside-clusters',
        message: `${child.node.id} stands in the app itself, but the app has environments`,
        help: 'make it in app.forEachCluster((cluster) => …), with cluster as its scope',
        about: child,
      };
    }
  }
}

/** The options once they are judged. */
type Judged = Omit<AppOptions, 'environments'> & { readonly environments?: Record<string, EnvironmentOptions> };

const NAMELESS: Mistake = {
  ruleId: 'app/name',
  message: 'the App has no name, and no package.json above the program has one',
  help: "give it one that no other App has: new App({ name: 'shop' })",
};

// What only whoever writes the files can tell: into which, and where.
const deliveryMistakes = (app: Construct, { form, place }: Partial<Host> = {}): Mistake[] =>
  form?.layout === undefined || form.layout === 'object'
    ? folderMistakes(app, place ?? (() => undefined))
    : layoutMistakes(app, form.layout);

// What constructs of other libraries say of themselves, as cdk8s would ask them, and what they refer to.
function* ownValidations(construct: IConstruct): Iterable<Mistake> {
  for (const message of construct.node.validate()) yield { ruleId: 'construct/validation', message, about: construct };
  yield* foreignReferences(construct);
  for (const child of construct.node.children) yield* ownValidations(child);
}
