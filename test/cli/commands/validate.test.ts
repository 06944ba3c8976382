import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';
import { install } from '../../app/loading/installed.js';

const { project, dispose, sdk } = install('export const sdk = {};');
afterAll(dispose);

const bin = join(sdk, 'bin/servicemap.js');
const service = (port: number, name = 'web') =>
  `apiVersion: v1\nkind: Service\nmetadata:\n  name: ${name}\nspec:\n  type: ExternalName\n  externalName: example.com\n  ports:\n    - port: ${port}\n`;

/** A folder with these files, and `servicemap validate` to run in it. */
function folder(files: Record<string, string>) {
  const at = project({ 'package.json': '{ "type": "module" }', ...files });
  const validate = async (...args: string[]) => {
    const { stdout, ...rest } = await at.node([bin, 'validate', ...args]);
    // How long it took is no test's business.
    return { ...rest, stdout: stdout.replace(/, in \d+\.\d s\n$/, ', in # s\n') };
  };
  return { ...at, validate };
}

describe('servicemap validate', () => {
  it('finds nothing wrong with what is right', async () => {
    const at = folder({ 'k8s/a.yaml': service(80), 'k8s/deep/b.yml': service(81, 'other') });
    expect(await at.validate('k8s')).toEqual({
      code: 0,
      stdout: 'looked at 2 objects in 2 files, in # s\n',
      stderr: '',
    });
    expect(await at.validate('--quiet', 'k8s')).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('shows the line and exits 1 where a server would refuse', async () => {
    const { code, stdout, stderr } = await folder({ 'a.yaml': service(70000) }).validate('a.yaml');
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain('error  service/port-number  port 70000 is no port\n  a.yaml:9:13\n');
    expect(stdout).toContain('    9 |     - port: 70000\n      |             ^^^^^\n');
    expect(stdout).toContain('\n1 error\nlooked at 1 object in 1 file, in # s\n');
  });

  it('reads standard input', async () => {
    const at = folder({ 'a.yaml': service(70000) });
    const child = spawn(process.execPath, [bin, 'validate', '--format', 'github', '-'], { cwd: at.folder });
    let stdout = '';
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stdin.end(service(70000));
    await new Promise((resolve) => child.on('close', resolve));
    expect(stdout).toBe(
      '::error file=stdin,line=9,col=13,endColumn=18,title=service/port-number::port 70000 is no port%0Awrite a number from 1 to 65535\n',
    );
  });

  it('says malformed YAML with its place', async () => {
    const at = folder({ 'a.yaml': 'a: 1\n---\nkind: [\n', 'b.yaml': 'kind: Service\n\tapiVersion: v1\n' });
    const { code, stdout } = await at.validate('a.yaml', 'b.yaml');
    expect(code).toBe(1);
    expect(stdout).toContain('manifest/syntax  a bracket is never closed\n  a.yaml:3:');
    expect(stdout).toContain('manifest/syntax  a tab stands in the indentation\n  b.yaml:2:1');
  });

  it('leaves out what is switched off, by flag, by the object or by its namespace, and says how much', async () => {
    const off = (object: string) =>
      object.replace('metadata:\n', 'metadata:\n  annotations: { rules.servicemap.io/service.port-number: a test }\n');
    const at = folder({
      'flag.yaml': service(70000),
      'object.yaml': off(service(70000)),
      'space.yaml': `${off('apiVersion: v1\nkind: Namespace\nmetadata:\n  name: default\n')}---\n${service(70000)}`,
    });
    const last = 'looked at 1 object in 1 file, 1 switched off, in # s\n';
    expect(await at.validate('--off', 'service/port-number=a test', 'flag.yaml')).toMatchObject({
      code: 0,
      stdout: last,
    });
    expect(await at.validate('--off', 'service/*=a test', 'flag.yaml')).toMatchObject({ code: 0, stdout: last });
    expect(await at.validate('object.yaml')).toMatchObject({ code: 0, stdout: last });
    const { code, stdout } = await at.validate('--format', 'json', '--scope', 'server', 'space.yaml');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      findings: [],
      suppressed: [{ ruleId: 'service/port-number', reason: 'a test', source: { document: 2 } }],
      summary: { objects: 2, errors: 0, suppressed: 1 },
    });
  });

  it('warns of an annotation that switches nothing off', async () => {
    const metadata = (text: string) => service(80).replace('metadata:\n', `metadata:\n  annotations: { ${text} }\n`);
    const at = folder({
      'k8s/a.yaml': metadata('rules.servicemap.io/service.port-nmber: why'),
      'k8s/b.yaml': metadata('rules.servicemap.io/service.port-number: ""'),
    });
    const { code, stdout } = await at.validate('--scope', 'server', 'k8s');
    expect(code).toBe(0);
    expect(stdout).toContain('rules.servicemap.io/service.port-nmber names no rule');
    expect(stdout).toContain('help: did you mean service/port-number?');
    expect(stdout).toContain('rules.servicemap.io/service.port-number says no reason');
  });

  it("runs a team's own rules, in TypeScript", async () => {
    const rule = (id: string, check: string) =>
      `export const rule = { id: '${id}', on: 'object', kinds: ['v1 Service'], scope: 'practice', severity: 'error' as const, description: '', rationale: '', remediation: '', examples: { valid: [''], invalid: [] }, check: ${check} };`;
    const found = `(object: { metadata: { name: string } }, report: (found: object) => void) => report({ path: '/metadata/name', message: object.metadata.name + ' is ours', help: 'fine' })`;
    const at = folder({
      'a.yaml': service(80),
      'rules.ts': rule('acme/ours', found),
      'failing.ts': rule('acme/failing', '() => { throw new Error("oh"); }'),
      'ours.ts': rule('service/port-number', '() => {}'),
      'odd.ts': rule('odd', '() => {}'),
      'none.ts': 'export const a = 1;',
      'broken.ts': 'export const a: = 1;',
    });
    const { code, stdout } = await at.validate('--rules', 'rules.ts', 'a.yaml');
    expect(code).toBe(1);
    expect(stdout).toContain('error  acme/ours  web is ours\n  a.yaml:4:9');
    for (const [file, said] of [
      ['failing.ts', 'the rule acme/failing of failing.ts failed: Error: oh'],
      ['ours.ts', 'there are two rules service/port-number'],
      ['odd.ts', 'odd.ts calls a rule "odd"'],
      ['none.ts', 'none.ts exports no rule'],
      ['gone.ts', 'there is no gone.ts'],
      ['broken.ts', 'cannot load the rules in broken.ts: SyntaxError'],
    ] as const) {
      const { code: failed, stderr } = await at.validate('--rules', file, 'a.yaml');
      expect(failed).toBe(2);
      expect(stderr).toContain(said);
    }
  });

  it.each<[what: string, files: Record<string, string>, args: string[], message: string]>([
    ['a path that is not there', {}, ['gone'], 'there is no gone'],
    ['a folder without YAML', { 'k8s/README.md': '' }, ['k8s'], 'there is no YAML or JSON in k8s'],
    ['YAML without objects', { 'a.yaml': '# nothing\n---\n' }, ['a.yaml'], 'there is no object in a.yaml'],
    ['no path', {}, [], "missing required argument 'path'"],
    ['an unknown version', {}, ['--kubernetes', '1.2', '.'], '1.28, 1.29'],
    ['an unknown format', {}, ['--format', 'xml', '.'], 'pretty, json, sarif, junit, github'],
    ['an external that is none', { 'a.yaml': service(80) }, ['--external', 'x', '.'], '--external x names no object'],
    [
      'definitions that are none',
      { 'a.yaml': service(80) },
      ['--crds', 'a.yaml', '.'],
      'there is no CustomResourceDefinition in a.yaml',
    ],
    [
      'a rule that is not there',
      { 'a.yaml': service(80) },
      ['--off', 'service/port-numbr=x', '.'],
      'did you mean service/port-number?',
    ],
    ['a rule off without a reason', { 'a.yaml': service(80) }, ['--off', 'service/port-number', '.'], 'says no reason'],
  ])('exits 2 on %s', async (_, files, args, message) => {
    const { code, stdout, stderr } = await folder(files).validate(...args);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('servicemap itself failed');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});
