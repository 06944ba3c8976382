import { Agent, request } from 'node:https';
import type { Access } from './kubeconfig.js';

/** Reads a path of a server as JSON; rejects where it answers otherwise than 200. */
export type Get = (path: string) => Promise<unknown>;

/** One keep-alive connection to a server. */
export function connect({ server, ca, cert, key, token, insecure }: Access): { get: Get; close: () => void } {
  const agent = new Agent({ keepAlive: true, maxSockets: 8, ca, cert, key, rejectUnauthorized: !insecure });
  const headers = { Accept: 'application/json', ...(token !== undefined && { Authorization: `Bearer ${token}` }) };
  const get = async (path: string): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const sent = request(new URL(path, server), { agent, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => (text += part));
        response.on('error', reject);
        response.on('end', () => {
          if (response.statusCode === 200) resolve(JSON.parse(text));
          else reject(new Error(`GET ${path}: ${response.statusCode} ${text.slice(0, 200)}`));
        });
      });
      sent.on('error', reject);
      sent.end();
    });
  return { get, close: () => agent.destroy() };
}
