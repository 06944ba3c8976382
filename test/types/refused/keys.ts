import type { Refused } from './refused.js';

export const keys: Refused = {
  given: `
import { Config, Secret, type ServiceMap } from 'servicemap';
declare const map: ServiceMap;
const both = new Config(map, 'both', { data: { LEVEL: 'info' }, files: { 'features.json': '{}' } });
const data = new Config(map, 'data', { data: { LEVEL: 'info' } });
const login = new Secret(map, 'login', { existing: ['password'] });
const open = new Secret(map, 'open', { data: { password: 'dev' }, notSecret: true });
`,
  rows: [
    {
      name: 'mounting a key that is in neither data nor files: the mounted file would be missing',
      code: "both.files({ keys: [«'features.yaml'»] });",
      says: `'"features.yaml"' is not assignable to type '"LEVEL" | "features.json"'`,
    },
    {
      name: 'a misspelt key: the container would not start',
      code: "both.key(«'LVL'»);",
      says: `'"LVL"' is not assignable to parameter of type '"LEVEL" | "features.json"'`,
    },
    {
      name: 'a file of a Config without files, where only the keys of data count: the container would not start',
      code: "data.key(«'features.json'»);",
      says: `'"features.json"' is not assignable to parameter of type '"LEVEL"'`,
    },
    {
      name: 'a key that the existing Secret is not said to have: the container would not start',
      code: "login.key(«'pasword'»);",
      says: `'"pasword"' is not assignable to parameter of type '"password"'`,
    },
    {
      name: 'a misspelt key where the values are in the program: the container would not start',
      code: "open.key(«'pasword'»);",
      says: `'"pasword"' is not assignable to parameter of type '"password"'`,
    },
    {
      name: 'values without notSecret beside them: a secret in the program would be in git for all to read',
      code: "new Secret(map, 'real', «{ data: { password: 'hunter2' } }»);",
      says: "Property 'notSecret' is missing",
    },
  ],
};
