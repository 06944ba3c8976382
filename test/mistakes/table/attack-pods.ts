import { CronTask } from '../../../src/constructs/cron-task.js';
import { StatelessApp } from '../../../src/constructs/stateless-app.js';
import { Task } from '../../../src/constructs/task.js';
import { Volume } from '../../../src/constructs/volume.js';
import { text } from '../../../src/core/references/text.js';
import type { MistakeRow } from './row.js';

const image = 'ghcr.io/acme/tool:1.0.0';

/** Texts and names that a server takes or wraps, and that no pod comes of. */
export const attackPodMistakes: readonly MistakeRow[] = [
  {
    name: 'half of a character in a variable',
    make: (map) => new StatelessApp(map, 'api', { image, env: { GREETING: '\ud83d' } }),
    ruleId: 'options/invalid',
    at: "GREETING: «'\\ud83d'»",
    message: 'env.GREETING: has half of a character',
    help: 'look at where the text was cut',
  },
  {
    name: 'half of a character in an argument',
    make: (map) => new StatelessApp(map, 'api', { image, args: ['--greet', '\ude80'] }),
    ruleId: 'options/invalid',
    at: "«'\\ude80'»",
    message: 'args[1]: has half of a character',
    help: 'look at where the text was cut',
  },
  {
    name: 'half of a character in an annotation',
    make: (map) => new StatelessApp(map, 'api', { image, podAnnotations: { 'acme.com/note': '\ud83d' } }),
    ruleId: 'options/invalid',
    at: "'acme.com/note': «'\\ud83d'»",
    message: 'has half of a character',
    help: 'look at where the text was cut',
  },
  {
    name: 'a null character in a variable',
    make: (map) => new StatelessApp(map, 'api', { image, env: { KEY: 'a\0b' } }),
    ruleId: 'options/invalid',
    at: "KEY: «'a\\0b'»",
    message: 'has a null character',
    help: 'drop it',
  },
  {
    name: 'a null character in a text with references',
    make: (map) => {
      const db = new StatelessApp(map, 'db', { image, ports: { sql: 5432 } });
      new StatelessApp(map, 'api', { image, env: { URL: text`sql://${db.address}\0` } });
    },
    ruleId: 'options/invalid',
    at: 'URL: «text',
    message: 'has a null character',
    help: 'drop it',
  },
  {
    name: 'more annotations than an object holds',
    make: (map) => new Volume(map, 'data', { size: '1Gi', annotations: { 'acme.com/note': 'x'.repeat(262_144) } }),
    ruleId: 'options/invalid',
    at: "annotations: «{ 'acme.com/note': 'x'.repeat(262_144) }»",
    message: 'hold more than 256 KiB',
    help: 'put large texts into a Config',
  },
  {
    name: 'pods that go on running and are not started again',
    make: (map) => new StatelessApp(map, 'api', { image, pod: { restartPolicy: 'Never' } }),
    ruleId: 'pod/restart-policy',
    at: "restartPolicy: «'Never'»",
    message: "restartPolicy can't be 'Never'",
    help: 'make it a Task',
  },
  {
    name: 'pods that run to their end and are always started again',
    make: (map) => new Task(map, 'migrate', { image, pod: { restartPolicy: 'Always' } }),
    ruleId: 'pod/restart-policy',
    at: "restartPolicy: «'Always'»",
    message: "restartPolicy can't be 'Always'",
    help: "say restartPolicy: 'OnFailure'",
  },
  {
    name: 'root that must not be root',
    make: (map) => new StatelessApp(map, 'api', { image, security: { user: 0, runAsNonRoot: true } }),
    within: { podSecurity: 'baseline' },
    ruleId: 'pod/root',
    at: 'runAsNonRoot: «true»',
    message: 'runs as user 0',
    help: 'say another user',
  },
  {
    name: 'a side container that is root where the pod must not be',
    make: (map) =>
      new StatelessApp(map, 'api', {
        image,
        security: { runAsNonRoot: true },
        init: { chown: { image, security: { user: 0 } } },
      }),
    within: { podSecurity: 'baseline' },
    ruleId: 'pod/root',
    at: 'runAsNonRoot: «true»',
    message: 'container "chown" runs as user 0',
    help: 'say another user',
  },
  {
    name: 'a name that leaves no room for the numbers of pods',
    make: (map) => new Task(map, 't'.repeat(61), { image, indexed: true, completions: 100 }),
    ruleId: 'meta/name',
    at: "«'t'.repeat(61)»",
    message: 'with 100 numbered pods at most 60 are possible',
    help: 'shorten it to 60',
  },
  {
    name: 'a name that leaves no room for the numbers of pods of each run',
    make: (map) =>
      new CronTask(map, 'nightly', {
        name: 'n'.repeat(52),
        schedule: '@daily',
        image,
        indexed: true,
        completions: 1000,
      }),
    ruleId: 'meta/name',
    at: "name: «'n'.repeat(52)»",
    message: 'with 1000 numbered pods at most 50 are possible',
    help: 'shorten it to 50',
  },
];
