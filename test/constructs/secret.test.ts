import { describe, expect, it } from 'vitest';
import { Secret, type SecretOptions } from '../../src/constructs/secret.js';
import { StatelessApp } from '../../src/constructs/stateless-app.js';
import { text } from '../../src/core/references/text.js';
import { program, yaml } from '../program.js';

const image = 'ghcr.io/acme/api:1.0.0';

describe('a Secret', () => {
  it('that exists writes nothing, and is used by its keys', () => {
    const { findings, names, object } = program((map) => {
      const login = new Secret(map, 'db-login', { existing: ['user', 'password'] });
      new StatelessApp(map, 'api', {
        image,
        env: { PASSWORD: login.key('password') },
        envFrom: [login],
        mounts: { '/etc/login': login.files({ keys: ['password'] }) },
      });
    });
    expect(findings).toBe('');
    expect(names.filter((name) => name.startsWith('Secret'))).toEqual([]);
    expect(object('Deployment')).toMatchObject({
      spec: {
        template: {
          metadata: { labels: {} },
          spec: {
            containers: [
              {
                env: [{ name: 'PASSWORD', valueFrom: { secretKeyRef: { name: 'db-login', key: 'password' } } }],
                envFrom: [{ secretRef: { name: 'db-login' } }],
              },
            ],
            volumes: [
              { name: 'db-login', secret: { secretName: 'db-login', items: [{ key: 'password', path: 'password' }] } },
            ],
          },
        },
      },
    });
    expect(object('Deployment')).not.toHaveProperty('spec.template.metadata.annotations');
  });

  it('that is none stands in git for all to read', () => {
    const { findings, object } = program(
      (map) =>
        new Secret(map, 'dev-login', {
          data: { password: 'pässword' },
          notSecret: true,
          type: 'kubernetes.io/basic-auth',
          labels: { team: 'shop' },
          annotations: { 'acme.com/owner': 'shop' },
        }),
    );
    expect(findings).toBe('');
    expect(yaml(object('Secret'))).toMatchInlineSnapshot(`
      "apiVersion: v1
      kind: Secret
      metadata:
        name: dev-login
        namespace: shop
        labels:
          app.kubernetes.io/instance: shop
          app.kubernetes.io/managed-by: servicemap
          team: shop
        annotations:
          acme.com/owner: shop
      type: kubernetes.io/basic-auth
      data:
        password: cMOkc3N3b3Jk
      "
    `);
  });
});

describe('mistakes of a Secret', () => {
  it('values that nobody marked as not secret, and what is neither', () => {
    const { findings, names } = program((map) => {
      new Secret(map, 'a', { data: { password: 'hunter2' } } as unknown as SecretOptions);
      new Secret(map, 'b', { data: { password: 'hunter2' }, notSecret: false } as unknown as SecretOptions);
      new Secret(map, 'c', { exsting: ['password'] } as unknown as SecretOptions);
      new Secret(map, 'd', { existing: ['pass word'] });
      new Secret(map, 'e', {} as unknown as SecretOptions);
    });
    expect(names.filter((name) => name.startsWith('Secret'))).not.toContain('Secret c');
    expect(findings).toMatchInlineSnapshot(`
      "options/missing: data stands in git for everybody to read, so a secret can't be there
        «new Secret»(map, 'a', { data: { password: 'hunter2' } } as unknown as SecretOptions);
        help: name the keys of a Secret on the cluster, existing: ['…'], or say notSecret: true
      options/invalid: notSecret: data stands in git for everybody to read, so a secret can't be there
        new Secret(map, 'b', { data: { password: 'hunter2' }, notSecret: «false» } as unknown as SecretOptions);
        help: name the keys of a Secret on the cluster, existing: ['…'], or say notSecret: true
      options/unknown: there is no option "exsting"
        new Secret(map, 'c', { «exsting»: ['password'] } as unknown as SecretOptions);
        help: did you mean "existing"?
      options/invalid: existing[0]: "pass word" has white space
        new Secret(map, 'd', { existing: [«'pass word'»] });
        help: use letters, digits, "-", "_" and "."
      options/missing: option "existing" is missing
        «new Secret»(map, 'e', {} as unknown as SecretOptions);
        help: add existing: …"
    `);
  });

  it('a key that is not there', () => {
    const { findings } = program((map) => {
      const login = new Secret(map, 'login', { existing: ['user', 'password'] });
      new StatelessApp(map, 'api', {
        image,
        env: { URL: text`http://x:${login.key('pasword' as never).urlSafe()}@y` },
      });
    });
    expect(findings).toMatchInlineSnapshot(`
      "reference/key: shop/login (Secret) has no key "pasword"
        env: { URL: «text\`http://x:\${login.key('pasword' as never).urlSafe()}@y\`» },
        help: did you mean "password"?"
    `);
  });

  it('that is wrong itself makes no noise where it is used', () => {
    const { findings } = program((map) => {
      const login = new Secret(map, 'login', { exsting: ['password'] } as unknown as SecretOptions<'password'>);
      new StatelessApp(map, 'api', { image, env: { PASSWORD: login.key('password') } });
    });
    expect(findings).toMatchInlineSnapshot(`
      "options/unknown: there is no option "exsting"
        const login = new Secret(map, 'login', { «exsting»: ['password'] } as unknown as SecretOptions<'password'>);
        help: did you mean "existing"?"
    `);
  });

  it('in an argument, where everybody can read it', () => {
    const { findings } = program((map) => {
      const login = new Secret(map, 'login', { existing: ['password'] });
      new StatelessApp(map, 'api', {
        image,
        args: ['--host=x', text`--password=${login.key('password')}`],
        command: [login.key('password') as never],
      });
    });
    expect(findings).toMatchInlineSnapshot(`
      "options/invalid: args[1]: a secret in an argument can be read by everybody who lists processes or pods
        args: ['--host=x', «text\`--password=\${login.key('password')}\`»],
        help: put it in env, and read the variable in the program
      options/invalid: command[0]: a secret in an argument can be read by everybody who lists processes or pods
        command: [«login.key('password') as never»],
        help: put it in env, and read the variable in the program"
    `);
  });
});
