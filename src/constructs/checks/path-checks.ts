import type { Mistake } from '../../core/mistakes.js';
import type { HttpRule } from '../../rendering/http/rule.js';

/** What no path of type Prefix or Exact may hold, since servers and proxies read it in different ways. */
const SEQUENCES = ['//', '/./', '/../', '%2f', '%2F'];
const ENDS = ['/..', '/.'];

/** What is wrong with a path that requests are told by. */
export function pathProblem(
  path: string,
  type: NonNullable<HttpRule['pathType']>,
  kind: 'Ingress' | 'HTTPRoute',
): Mistake | undefined {
  if (type !== 'Prefix' && type !== 'Exact') return undefined;
  const holds = [
    ...SEQUENCES.filter((sequence) => path.includes(sequence)),
    ...ENDS.filter((end) => path.endsWith(end)),
    ...(kind === 'HTTPRoute' && path.includes('#') ? ['#'] : []),
  ];
  if (holds.length > 0) {
    return {
      ruleId: 'exposure/path',
      message: `path "${path}" holds "${holds[0]}", which not everybody reads alike`,
      help: 'write the path that the pods see in the end',
    };
  }
  if (kind === 'HTTPRoute' && !/^(?:[-A-Za-z0-9/._~!$&'()*+,;=:@]|%[0-9a-fA-F]{2})+$/.test(path)) {
    return {
      ruleId: 'exposure/path',
      message: `path "${path}" holds characters that no URL has`,
      help: `write them by their codes: '${encodeURI(path)}'`,
    };
  }
  return undefined;
}
