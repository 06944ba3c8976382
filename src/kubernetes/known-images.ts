import { parseImage } from './image.js';

/** How an image that does not start as a numbered user is run without root. */
export interface KnownImage {
  /** The user to run it as. */
  readonly user: number;
  /** The paths that this user must be able to write to. */
  readonly writes: readonly string[];
  /** The port below 1024 that it listens on unless told otherwise. */
  readonly port?: number;
  /** An image of the same program that starts without root. */
  readonly instead?: string;
  /** It starts as a user by name, of which a node cannot tell whether it is root. */
  readonly byName?: true;
}

/** Images of Docker Hub by their names there. */
const IMAGES: Readonly<Record<string, KnownImage>> = {
  nginx: {
    user: 101,
    writes: ['/var/cache/nginx', '/var/run', '/tmp'],
    port: 80,
    instead: 'nginxinc/nginx-unprivileged, which listens on 8080',
  },
  httpd: { user: 33, writes: ['/usr/local/apache2/logs'], port: 80 },
  caddy: { user: 1000, writes: ['/data', '/config'], port: 80 },
  wordpress: { user: 33, writes: ['/var/www/html', '/var/run/apache2', '/tmp'], port: 80 },
  traefik: { user: 65_532, writes: ['/tmp'], port: 80 },
  haproxy: { user: 99, writes: ['/var/lib/haproxy'], byName: true },
  memcached: { user: 11_211, writes: [], byName: true },
  postgres: { user: 999, writes: ['/var/lib/postgresql', '/var/run/postgresql'] },
  mysql: { user: 999, writes: ['/var/lib/mysql', '/var/run/mysqld', '/tmp'] },
  mariadb: { user: 999, writes: ['/var/lib/mysql', '/run/mysqld', '/tmp'] },
  mongo: { user: 999, writes: ['/data/db', '/data/configdb', '/tmp'] },
  redis: { user: 999, writes: ['/data'] },
  'valkey/valkey': { user: 999, writes: ['/data'] },
  rabbitmq: { user: 999, writes: ['/var/lib/rabbitmq', '/etc/rabbitmq', '/tmp'] },
  cassandra: { user: 999, writes: ['/var/lib/cassandra', '/etc/cassandra', '/tmp'] },
  busybox: { user: 65_534, writes: [] },
  alpine: { user: 65_534, writes: [] },
  debian: { user: 65_534, writes: [] },
  ubuntu: { user: 65_534, writes: [] },
  node: { user: 1000, writes: [] },
  python: { user: 1000, writes: [] },
};

/** Where Docker Hub is called from, and the folder of its own images. */
const HUB = /^(?:docker\.io|index\.docker\.io|registry-1\.docker\.io)$/;

/** What is known of an image; undefined for those of other registries, and of which nothing is. */
export function knownImage(image: string): (KnownImage & { readonly name: string }) | undefined {
  const parsed = parseImage(image);
  if (parsed === undefined || (parsed.registry !== undefined && !HUB.test(parsed.registry))) return undefined;
  const name = parsed.repository.replace(/^library\//, '');
  const known = Object.hasOwn(IMAGES, name) ? IMAGES[name] : undefined;
  if (known === undefined) return undefined;
  const alpine = name === 'postgres' && /alpine/.test(parsed.tag ?? '');
  return { ...known, name, ...(alpine ? { user: 70 } : {}) };
}
