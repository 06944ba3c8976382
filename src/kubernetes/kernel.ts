/** What is wrong with the name of a Linux capability; `undefined` where nothing is. */
export function capabilityProblem(name: string): string | undefined {
  if (name.startsWith('CAP_')) return `must be without the prefix\nwrite '${name.slice('CAP_'.length)}'`;
  return /^[A-Z][A-Z_]*$/.test(name) ? undefined : "must be the name of a capability\nwrite it like 'NET_BIND_SERVICE'";
}

const SYSCTL = /^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$/;

/** What is wrong with the name of a parameter of the kernel; `undefined` where nothing is. */
export function sysctlProblem(name: string): string | undefined {
  return name.length <= 253 && SYSCTL.test(name)
    ? undefined
    : `"${name}" is no name of a kernel parameter\nwrite it like 'net.ipv4.tcp_syncookies'`;
}

/** The namespace of the kernel that a parameter belongs to, where the pod has one of its own. */
export function sysctlNamespace(name: string): 'net' | 'ipc' | undefined {
  const dotted = dottedSysctl(name);
  if (dotted.startsWith('net.')) return 'net';
  return IPC.test(dotted) ? 'ipc' : undefined;
}

const IPC = /^(kernel\.(sem|shm(all|max|mni|_rmid_forced)?|msg(max|mnb|mni)?)|fs\.mqueue\..*)$/;

/** The name with dots for slashes where the first separator is a slash, as sysctl itself reads it. */
function dottedSysctl(name: string): string {
  const first = name.search(/[./]/);
  if (first < 0 || name[first] === '.') return name;
  return name.replace(/[./]/g, (separator) => (separator === '/' ? '.' : '/'));
}
