import { type Form, type Format, type Layout, OBJECT_FILES } from '../../output/layouts/form.js';
import { UsageError } from '../usage-error.js';

/** What the command line says of the form of the output. */
export interface FormOptions {
  readonly layout?: Layout;
  readonly format?: Format;
  readonly out?: string;
  readonly check?: boolean;
  readonly json?: boolean;
  readonly explain?: boolean;
}

type Clash = readonly [is: boolean, message: string, help: string];

/** The form that is wanted. Throws UsageError where options contradict it. */
export function formOf({ layout, format, out, check, json, explain }: FormOptions): Form {
  const form = { layout: layout ?? OBJECT_FILES.layout, format: format ?? OBJECT_FILES.format };
  const isStream = form.layout === 'stream';
  const clashes: readonly Clash[] = [
    [
      form.format === 'json' && !isStream,
      '--format json goes with --layout stream alone: a file says in a comment whose it is, and JSON has no comments',
      'add --layout stream, or leave --format out',
    ],
    [
      isStream && check === true,
      '--check compares files, and --layout stream makes none',
      'leave one of them out; to see what is in the cluster and differs: servicemap synth --layout stream | kubectl diff -f -',
    ],
    [
      isStream && out !== undefined,
      '--out names a folder, and --layout stream goes to standard output',
      'leave --out out, or --layout; a shell sends the stream to a file: > all.yaml',
    ],
    [
      isStream && json === true,
      '--json and --layout stream both want standard output',
      'leave one of them out; the stream itself is JSON with --format json',
    ],
    [
      explain === true && (check === true || layout !== undefined || out !== undefined),
      '--explain says what is in the objects and writes none',
      'leave out --check, --layout and --out',
    ],
  ];
  for (const [is, message, help] of clashes) if (is) throw new UsageError(message, help);
  return form;
}
