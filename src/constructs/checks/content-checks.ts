import { isFaulty } from '../../core/faulty.js';
import { type FileContent, isFileContent } from '../../core/file-content.js';
import type { MapContext } from '../../core/map-context.js';
import type { Mistake, OptionPath } from '../../core/mistakes.js';
import type { EndpointReference } from '../../core/references/endpoint.js';
import { inOtherCluster } from '../../core/references/other-cluster.js';
import type { Endpoint } from '../../core/references/party.js';
import { isReference } from '../../core/references/reference.js';
import { isText } from '../../core/references/text.js';
import { type Content, type ContentValue, MAXIMUM_SIZE, sizeOf } from '../../rendering/content.js';

/** Values by key, below the options that hold them. */
export type HeldContent = Readonly<Record<string, Readonly<Record<string, ContentValue>>>>;

/** What is wrong with single values: files that could not be read, references that lead nowhere. */
export function valueMistakes(held: HeldContent, map: MapContext): Mistake[] {
  return Object.entries(held).flatMap(([option, values]) =>
    Object.entries(values).flatMap(([key, value]) =>
      isFileContent(value)
        ? fileMistakes(value)
        : referencesIn(value).flatMap((reference) => referenceMistakes(reference, map, [option, key])),
    ),
  );
}

function fileMistakes({ problem, site }: FileContent): Mistake[] {
  if (problem === undefined) return [];
  const [message = problem, help] = problem.split('\n');
  return [{ ruleId: 'config/file', message, help, option: ['#0'], site }];
}

function referencesIn(value: ContentValue): EndpointReference[] {
  const parts: readonly unknown[] = isText(value) ? value.parts : [value];
  return parts.filter((part): part is EndpointReference => isReference(part) && part.type === 'endpoint');
}

/** What stands in another cluster, and where it is written. */
export function foreignEndpoints(
  held: HeldContent,
  map: MapContext,
): { readonly endpoint: Endpoint; readonly option: OptionPath }[] {
  return Object.entries(held).flatMap(([option, values]) =>
    Object.entries(values).flatMap(([key, value]) =>
      (isFileContent(value) ? [] : referencesIn(value))
        .filter(({ endpoint }) => inOtherCluster(endpoint.map, map))
        .map(({ endpoint }) => ({ endpoint, option: [option, key] })),
    ),
  );
}

function referenceMistakes(reference: EndpointReference, map: MapContext, option: OptionPath): Mistake[] {
  const { endpoint } = reference;
  const problem = inOtherCluster(endpoint.map, map) ? undefined : reference.problem();
  // Where ports are wrong themselves, that has been told.
  return problem === undefined || isFaulty(endpoint.construct, 'ports') ? [] : [{ ...problem, option }];
}

/** Says that content is too large for the API server, or for those who apply it. */
export function sizeMistakes(kind: string, content: Content): Mistake[] {
  const size = sizeOf(content);
  if (size <= MAXIMUM_SIZE) return [];
  return [
    {
      ruleId: 'config/content',
      message: `the content has ${size} bytes, and a ${kind} holds at most ${MAXIMUM_SIZE}`,
      help: 'put large files into the image or a volume',
    },
  ];
}

const MAXIMUM_ANNOTATIONS = 256 * 1024;
const SERVER_SIDE = /(^|,)ServerSideApply=true(,|$)/;

/**
 * Says that an object is too large for `kubectl apply` and for Argo CD, which both keep a copy of all of it in an
 * annotation unless they are told to leave that to the server.
 */
export function applySizeMistakes(manifest: Readonly<Record<string, unknown>>): Mistake[] {
  const { annotations = {} } = manifest['metadata'] as { annotations?: Record<string, string> };
  if (SERVER_SIDE.test(annotations['argocd.argoproj.io/sync-options'] ?? '')) return [];
  const size = Buffer.byteLength(goJson(manifest));
  if (size + ANNOTATION.length <= MAXIMUM_ANNOTATIONS) return [];
  return [
    {
      ruleId: 'config/apply-size',
      severity: 'warning',
      message: `the object has ${size} bytes; "kubectl apply" and Argo CD keep a copy in an annotation, which holds at most ${MAXIMUM_ANNOTATIONS}`,
      help: "apply it with --server-side, and say so: annotations: { 'argocd.argoproj.io/sync-options': 'ServerSideApply=true' }",
    },
  ];
}

const ANNOTATION = 'kubectl.kubernetes.io/last-applied-configuration';

// What kubectl writes: Go's JSON spells these characters out.
function goJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, '\\u0000');
}

/** What does not go with content that nobody can change any more. */
export function immutableMistakes(
  name: string,
  { immutable, onChange }: { readonly immutable?: boolean; readonly onChange?: 'restart' | 'reload' },
): Mistake[] {
  if (immutable !== true) return [];
  return [
    ...(onChange === 'reload'
      ? [
          {
            ruleId: 'config/reload',
            message: 'immutable content never changes, so there is nothing to reload',
            help: "drop onChange: 'reload', or immutable",
            option: ['onChange'],
          },
        ]
      : []),
    ...(hasVersion(name)
      ? []
      : [
          {
            ruleId: 'config/immutable-name',
            message: `"${name}" is immutable and has no version in its name, so its content could never be changed`,
            help: `give other content another name: name: '${name}-v1'`,
            option: ['immutable'],
          },
        ]),
  ];
}

// `settings-v2`, `settings-1.4.2`, `settings-2025-01-31`, or the end of a checksum with a digit in it.
function hasVersion(name: string): boolean {
  return /[-.]v?\d+([-.]\w+)*$/.test(name) || /-(?=[a-f]*\d)[0-9a-f]{6,}$/.test(name);
}
