import type { Mistake } from '../../core/mistakes.js';
import type { Endpoint } from '../../core/references/party.js';
import { didYouMean } from '../../findings/did-you-mean.js';

/** Says that there is no port of this name, and which there are. */
export function unknownPort({ title, ports }: Endpoint, name: string): Mistake {
  const names = [...ports.keys()];
  return {
    ruleId: 'reference/port',
    message: `${title} has no port "${name}"`,
    help: didYouMean(name, names, `its ports are ${names.join(', ') || 'none'}`),
  };
}
