import { z } from 'zod';
import { named, strict } from '../../core/options/strict.js';
import { dns1123Subdomain } from '../../kubernetes/names.js';
import { portNumber } from '../ports.js';

/** A method of HTTP. */
export type HttpMethod = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE' | 'CONNECT' | 'OPTIONS' | 'TRACE' | 'PATCH';

/** A text by a regular expression, in the syntax of the Gateway's implementation. */
export interface HttpPattern {
  /** The expression, e.g. `'v[0-9]+'`: type `RegularExpression`. */
  regex: string;
}

/** Changes of headers. */
export interface HeaderChanges {
  /** Headers that get this value, whatever they had: `set`. @default none */
  set?: Record<string, string>;
  /** Headers that get this value besides those that they have: `add`. @default none */
  add?: Record<string, string>;
  /** Headers that are taken away: `remove`. @default none */
  remove?: string[];
}

/** Where a request goes in place of the one it was for: `requestRedirect`. */
export interface HttpRedirect {
  /** The scheme that callers are sent to. @default the request's own */
  scheme?: 'http' | 'https';
  /** A host, e.g. `'www.example.com'`. @default the request's own */
  hostname?: string;
  /** The whole path in place of the request's: `replaceFullPath`. @default the request's own */
  path?: string;
  /** What stands in place of the prefix that matched: `replacePrefixMatch`. In place of `path`. @default the prefix itself */
  prefix?: string;
  /** The port that callers are sent to, 1 to 65535. @default the one of the scheme, or the listener's */
  port?: number;
  /** The status of the answer: for good (301, 308) or for now. @default 302 */
  statusCode?: 301 | 302 | 303 | 307 | 308;
}

/** What the pods are asked for in place of what the caller asked for: `urlRewrite`. */
export interface HttpRewrite {
  /** The host that the pods see, e.g. `'internal.example.com'`. @default the request's own */
  hostname?: string;
  /** The whole path in place of the request's: `replaceFullPath`. @default the request's own */
  path?: string;
  /** What stands in place of the prefix that matched: `replacePrefixMatch`. In place of `path`. @default the prefix itself */
  prefix?: string;
}

/** How long answers may take, e.g. `'10s'` or `'1m30s'`; `'0s'` for as long as they want. */
export interface HttpTimeouts {
  /** From the caller's request to the end of the answer: `request`. @default the implementation's own */
  request?: string;
  /** Of each request to a pod; at most as long as `request`: `backendRequest`. @default the implementation's own */
  backendRequest?: string;
}

/** Which pages of other origins may call, as browsers ask: `cors`. */
export interface HttpCors {
  /** Origins, e.g. `['https://app.example.com']`, `'https://*.example.com'` for all below, or `['*']` for all: `allowOrigins`. */
  allowOrigins: string[];
  /** Methods besides those that browsers always allow; `['*']` for all: `allowMethods`. @default none */
  allowMethods?: (HttpMethod | '*')[];
  /** Headers of requests besides those that browsers always allow; `['*']` for all: `allowHeaders`. @default none */
  allowHeaders?: string[];
  /** Headers of answers that pages may read besides those that browsers always show: `exposeHeaders`. @default none */
  exposeHeaders?: string[];
  /** Whether cookies and other credentials may be sent: `allowCredentials`. @default false */
  allowCredentials?: boolean;
  /** Seconds that a browser may remember the answer, 1 or more: `maxAge`. @default 5 */
  maxAge?: number;
}

/** An object of the Gateway's implementation that does more to requests. */
export interface HttpExtension {
  /** The API group of its kind, e.g. `'gateway.example.com'`. */
  group: string;
  /** Its kind, e.g. `'RateLimit'`. */
  kind: string;
  /** Its name, in the same namespace. */
  name: string;
}

/** Which requests a rule is for, and what happens to them. All but `path` and `pathType` needs a Gateway. */
export interface HttpRule {
  /** Path that requests must begin with, or have: `path`. @default '/' */
  path?: string;
  /**
   * How `path` is meant: as a prefix of path segments, as the whole path, as the Ingress controller likes
   * (`'ImplementationSpecific'`), or as a regular expression (`'RegularExpression'`, for a Gateway that knows them).
   * @default 'Prefix'
   */
  pathType?: 'Prefix' | 'Exact' | 'ImplementationSpecific' | 'RegularExpression';
  /** Methods that requests must have one of: `method`. @default any */
  methods?: HttpMethod[];
  /** Headers that requests must all have, by name, with a value or an expression for it: `headers`. @default any */
  headers?: Record<string, string | HttpPattern>;
  /** Parameters that requests must all have in their query, by name, with a value or an expression for it: `queryParams`. @default any */
  query?: Record<string, string | HttpPattern>;
  /** Changes of the request's headers: `requestHeaderModifier`. @default none */
  requestHeaders?: HeaderChanges;
  /** Changes of the answer's headers: `responseHeaderModifier`. @default none */
  responseHeaders?: HeaderChanges;
  /** Answer with a redirection; nothing then reaches a pod. @default none */
  redirect?: HttpRedirect;
  /** Ask the pods for something else than the caller did. @default none */
  rewrite?: HttpRewrite;
  /** Which pages of other origins may call; from version 1.5 of the Gateway API on. @default none */
  cors?: HttpCors;
  /** Objects of the Gateway's implementation that do more, one after the other: `extensionRef`. @default none */
  extensions?: HttpExtension[];
  /** How long answers may take. @default as long as the implementation says */
  timeouts?: HttpTimeouts;
}

const header = named((name) =>
  /^[A-Za-z0-9!#$%&'*+\-.^_`|~]{1,256}$/.test(name)
    ? undefined
    : `"${name}" is no name of a header\nuse letters, digits and '-', at most 256 characters`,
);
const value = (longest: number) => z.string().min(1).max(longest);
const matched = (longest: number) =>
  z.record(header, z.union([value(longest), strict({ regex: value(longest) })])).refine(...few());
const changes = strict({
  set: z
    .record(header, value(4096))
    .refine(...few())
    .optional(),
  add: z
    .record(header, value(4096))
    .refine(...few())
    .optional(),
  remove: z.array(header).max(16).optional(),
});
const replacement = {
  hostname: named(dns1123Subdomain).optional(),
  path: absolute().optional(),
  prefix: absolute().optional(),
};
const duration = named((text) =>
  /^([0-9]{1,5}(h|m|s|ms)){1,4}$/.test(text)
    ? undefined
    : `"${text}" is not a duration\nwrite whole numbers with units (h, m, s, ms), as in '1m30s'`,
);

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE', 'PATCH'] as const;

/** A list in which an asterisk stands for all, and then alone. */
function allOr<Item extends z.ZodType<string>>(item: Item) {
  return z
    .array(item)
    .min(1)
    .refine(
      (items) => items.length === 1 || !(items as readonly string[]).includes('*'),
      "holds '*', which stands for all, beside others\nkeep '*' alone",
    );
}

const origin = named((value) =>
  value === '*' || /^https?:\/\/((\*\.)?([a-zA-Z0-9-]+\.)*[a-zA-Z0-9-]+|\*)(:[0-9]{1,5})?$/.test(value)
    ? undefined
    : `"${value}" is not an origin\nwrite scheme and host, like 'https://app.example.com', or '*'`,
);
const cors = strict({
  allowOrigins: allOr(origin),
  allowMethods: allOr(z.enum([...METHODS, '*'])).optional(),
  allowHeaders: allOr(header).optional(),
  exposeHeaders: z.array(header).min(1).max(64).optional(),
  allowCredentials: z.boolean().optional(),
  maxAge: z.int().min(1).optional(),
});

/** A path from the root. */
function absolute() {
  return named((path) => {
    if (!path.startsWith('/')) return "must begin with '/'";
    return path.length > 1024 ? `must have at most 1024 characters` : undefined;
  });
}

// As many as the API takes.
function few(): [(items: object) => boolean, string] {
  return [(items) => Object.keys(items).length <= 16, 'holds more than 16'];
}

/** @internal The shape that judges {@link HttpRule}. */
export const httpRuleShape = {
  path: absolute().optional(),
  pathType: z.enum(['Prefix', 'Exact', 'ImplementationSpecific', 'RegularExpression']).optional(),
  methods: z.array(z.enum(METHODS)).min(1).optional(),
  headers: matched(4096).optional(),
  query: matched(1024).optional(),
  requestHeaders: changes.optional(),
  responseHeaders: changes.optional(),
  redirect: strict({
    scheme: z.enum(['http', 'https']).optional(),
    ...replacement,
    port: portNumber.optional(),
    statusCode: z.union([z.literal(301), z.literal(302), z.literal(303), z.literal(307), z.literal(308)]).optional(),
  }).optional(),
  rewrite: strict(replacement).optional(),
  cors: cors.optional(),
  extensions: z
    .array(strict({ group: named(dns1123Subdomain), kind: z.string().min(1), name: named(dns1123Subdomain) }))
    .min(1)
    .optional(),
  timeouts: strict({ request: duration.optional(), backendRequest: duration.optional() }).optional(),
};
