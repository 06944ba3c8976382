import type { Construct } from 'constructs';
import { clusterOf } from '../core/cluster-context.js';
import type { Finding } from '../findings/finding.js';
import { findingsOf, isUnsound, switchedOffOf } from '../core/mistakes.js';
import { subjectOf } from '../core/origin.js';
import { objectsBelow } from '../core/objects-below.js';
import { merge } from '../findings/merge.js';
import { order } from '../findings/order.js';
import type { Form } from '../output/layouts/form.js';
import type { Placed } from '../output/output-file.js';
import { render } from '../output/render.js';
import type { Synthesis } from './host.js';
import { judge, type Judging, type Rendered } from './judge.js';
import { misshapen } from './misshapen.js';
import { delivered, objectsIn } from './rendered.js';
import { saidOnce } from './said-once.js';
import { SecondThread } from './second-thread.js';

const placed = ({ construct, manifest }: Rendered): Placed => ({
  manifest,
  prefix: clusterOf(construct).label ?? '',
  // Names rather than the tree's path: moving a workload under another construct changes no byte of its files.
  construct: subjectOf(construct),
});

/** Findings, and the files of an app where none of them is an error. */
export function synthesize(app: Construct, id: string, judging: Judging, form?: Form): Synthesis {
  // It gets ready while this one looks and renders.
  const second = SecondThread.start(objectsBelow(app).length);
  try {
    return synthesizeBeside(second, app, id, judging, form);
  } finally {
    second?.end();
  }
}

function synthesizeBeside(
  second: SecondThread | undefined,
  app: Construct,
  id: string,
  judging: Judging,
  form?: Form,
): Synthesis {
  const written = [...findingsOf(app), ...switchedOffOf(app)];
  if (isUnsound(app)) return nothingOf(written);
  const made = objectsIn(app);
  const faults = made.flatMap(misshapen);
  if (faults.length > 0) return nothingOf(merge(order([...written, ...faults])));
  const rendered = delivered(app, made);
  const judged = judge(rendered, judging, second);
  // While a second thread judges, and before rules of a team see the objects: whatever those do to them is not written.
  const files = render(id, rendered.map(placed), form);
  const once = saidOnce(written, judged());
  const told = byWhetherTold([...once.written, ...merge(order(once.found))]);
  return {
    ...told,
    files: told.findings.some(isError) ? [] : files,
    objects: rendered.length,
    clusters: [...new Set(rendered.flatMap(({ construct }) => clusterOf(construct).label ?? []))],
  };
}

const byWhetherTold = (all: readonly Finding[]): Pick<Synthesis, 'findings' | 'switchedOff'> => ({
  findings: all.filter(({ off }) => off === undefined),
  switchedOff: all.filter(({ off }) => off !== undefined),
});

const nothingOf = (all: readonly Finding[]): Synthesis => ({
  ...byWhetherTold(all),
  files: [],
  objects: 0,
  clusters: [],
});

const isError = ({ severity }: Finding): boolean => severity === 'error';
