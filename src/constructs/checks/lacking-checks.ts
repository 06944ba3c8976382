import type { ClusterContext, Lacking } from '../../core/cluster-context.js';
import type { Mistake, OptionPath } from '../../core/mistakes.js';

const TOLD: Readonly<Record<Lacking, Pick<Mistake, 'message' | 'help'>>> = {
  ingress: {
    message: 'the cluster has no Ingress controller and no Gateway, so nothing would answer',
    help: 'say for the cluster what it has, ingress or gateway, or make this only where it has one',
  },
  loadBalancer: {
    message: 'nothing makes load balancers in the cluster, so this Service would wait for an address for ever',
    help: 'use nodePort or http there, or say for the cluster what makes them: loadBalancer: {}',
  },
};

/** What asks for something that the cluster is known to lack. */
export function lackingMistakes({ lacks }: ClusterContext, what: Lacking, option: OptionPath): Mistake[] {
  return lacks.includes(what) ? [{ ruleId: `exposure/no-${NAMES[what]}`, ...TOLD[what], option, at: 'key' }] : [];
}

const NAMES: Readonly<Record<Lacking, string>> = { ingress: 'ingress', loadBalancer: 'load-balancer' };
