import { Agent, request } from 'node:https';

/** What a server said. */
export interface Answer {
  readonly status: number;
  /** Parsed, where it is JSON. */
  readonly body: unknown;
  /** The texts of the Warning headers, as kubectl prints them. */
  readonly warnings: readonly string[];
}

/** A request; `body` is sent as JSON. */
interface Call {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly body?: unknown;
  /** What is sent as it is, in place of `body`. */
  readonly text?: string;
  /** Content type of the body; JSON when not given. */
  readonly type?: string;
  /** The answer has a JSON document a line, as that of a watch has: its `body` is a list of them. */
  readonly lines?: boolean;
}

/** One keep-alive connection pool to an API server. */
export interface Connection {
  /** Sends a request. Every status is an answer; only a broken connection rejects. */
  send: (call: Call) => Promise<Answer>;
  close: () => void;
}

/**
 * Connects to an API server.
 * @param ca its certificate authority, PEM
 */
export function connect(url: string, token: string, ca: string): Connection {
  const agent = new Agent({ keepAlive: true, maxSockets: 8, ca });
  const send = async ({
    method,
    path,
    body,
    text: written = body === undefined ? undefined : JSON.stringify(body),
    type = 'application/json',
    lines = false,
  }: Call): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const headers = { Authorization: `Bearer ${token}`, 'Content-Type': type };
      const sent = request(new URL(path, url), { method, agent, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => (text += part));
        response.on('error', reject);
        response.on('end', () => {
          const json = response.headers['content-type']?.startsWith('application/json') ?? false;
          resolve({
            status: response.statusCode ?? 0,
            body: json ? parse(text, lines) : text,
            warnings: warningsOf(response.rawHeaders),
          });
        });
      });
      sent.on('error', reject);
      sent.end(written);
    });
  return { send, close: () => agent.destroy() };
}

const parse = (text: string, lines: boolean): unknown =>
  JSON.parse(lines ? `[${text.trim().replaceAll('\n', ',')}]` : text) as unknown;

/** The texts of `299 - "…"` headers; a server sends one for each warning. */
function warningsOf(raw: readonly string[]): string[] {
  return raw.flatMap((name, index) => {
    if (index % 2 === 1 || name.toLowerCase() !== 'warning') return [];
    const text = /^\d+ \S+ "(.*)"$/.exec(raw[index + 1] ?? '')?.[1] ?? raw[index + 1] ?? '';
    return [text.replaceAll(/\\(.)/g, '$1')];
  });
}
