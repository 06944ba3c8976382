/** Whether two addresses are of one git repository, whatever way each takes there: by https, ssh or git's short form. */
export function isSameRepository(one: string, other: string): boolean {
  const repository = repositoryOf(one);
  return repository !== undefined && repository === repositoryOf(other);
}

// A drive of Windows is no host.
const SHORT = /^(?:[\w.-]+@)?(?<host>[\w.-]{2,}):(?!\/\/)(?<path>[^\\]+)$/;
const SCHEMES: ReadonlySet<string> = new Set(['https:', 'http:', 'ssh:', 'git:']);

/** Host and path, in the one form that all ways share; undefined for what is on no host. */
function repositoryOf(address: string): string | undefined {
  const { host, path } = SHORT.exec(address)?.groups ?? partsOf(address);
  if (host === undefined || host === '' || path === undefined) return undefined;
  const name = path.replace(/^\/+|\/+$/g, '').replace(/\.git$/i, '');
  // Hosts of code tell no two repositories apart by capitals.
  return name === '' ? undefined : `${host}/${name}`.toLowerCase();
}

function partsOf(address: string): { host?: string; path?: string } {
  if (!URL.canParse(address)) return {};
  const { protocol, hostname, pathname } = new URL(address);
  return SCHEMES.has(protocol) ? { host: hostname, path: pathname } : {};
}
