import { isSet } from './is-set.js';
import type { HTTPGetAction, IntOrString, LifecycleHandler, Probe } from '../../kubernetes/generated/types.js';
import { choiceFaults } from './choice-fault.js';
import { nameFault } from './name-fault.js';
import { fromItems } from './items.js';
import { type Found, present } from '../violation.js';

/** What a probe or a hook does. */
export type Handler = Pick<Probe, 'exec' | 'grpc' | 'httpGet' | 'tcpSocket'> & Pick<LifecycleHandler, 'sleep'>;

/** A way to do it. */
export type HandlerKind = keyof Handler;

/** What a probe may do, in the order in which the server looks. */
export const PROBE_KINDS: readonly HandlerKind[] = ['exec', 'httpGet', 'tcpSocket', 'grpc'];

/** What a hook may do. */
export const HOOK_KINDS: readonly HandlerKind[] = ['exec', 'httpGet', 'tcpSocket', 'sleep'];

/** What is wrong where not just one way is named. */
export function handlerFaults(handler: Handler, kinds: readonly HandlerKind[], path: string): Found[] {
  const [first, ...others] = kinds.filter((kind) => isSet(handler[kind]));
  if (first === undefined) {
    const what = path.slice(path.lastIndexOf('/') + 1);
    return [{ path, message: `${what} says not what to do`, help: `write one of ${kinds.join(', ')}` }];
  }
  return others.map((kind) => ({
    path: `${path}/${kind}`,
    message: `${kind} stands beside ${first}`,
    help: `keep one of them`,
  }));
}

/** What is wrong with what is to be done: command, port, headers. */
export function actionFaults({ exec, httpGet, tcpSocket, grpc }: Handler, path: string): Found[] {
  return [
    ...(exec && (exec.command ?? []).length === 0
      ? [
          {
            path: `${path}/exec/command`,
            message: 'there is no command',
            help: "write it as a list, as in ['/bin/ready']",
          },
        ]
      : []),
    ...(httpGet ? portFaults(httpGet.port, `${path}/httpGet/port`) : []),
    ...choiceFaults(httpGet?.scheme, ['HTTP', 'HTTPS', ''], `${path}/httpGet/scheme`),
    ...(httpGet ? headerFaults(httpGet, `${path}/httpGet/httpHeaders`) : []),
    ...(tcpSocket ? portFaults(tcpSocket.port, `${path}/tcpSocket/port`) : []),
    ...(grpc ? portFaults(grpc.port, `${path}/grpc/port`) : []),
  ];
}

function portFaults(port: IntOrString | undefined, path: string): Found[] {
  if (typeof port === 'string') {
    return present([nameFault('portName', port, path)]);
  }
  if (isSet(port) && port >= 1 && port <= 65_535) return [];
  return [{ path, message: `${port ?? 0} is no port`, help: 'write a number from 1 to 65535, or the name of a port' }];
}

function headerFaults({ httpHeaders }: HTTPGetAction, path: string): Found[] {
  return fromItems(httpHeaders, ({ name }, index) =>
    /^[-A-Za-z0-9]+$/.test(name ?? '')
      ? []
      : [
          {
            path: `${path}/${index}/name`,
            message: `"${name ?? ''}" is no name of a header`,
            help: 'use letters, digits and "-"',
          },
        ],
  );
}
