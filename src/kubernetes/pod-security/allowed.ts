/** Capabilities that level baseline lets a container add. */
export const BASELINE_CAPABILITIES: ReadonlySet<string> = new Set([
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'NET_BIND_SERVICE',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
]);

/** The only capability that level restricted lets a container add. */
export const RESTRICTED_CAPABILITY = 'NET_BIND_SERVICE';

/** Kernel parameters that every level allows, by the minor version whose levels do. */
const SYSCTLS: Readonly<Record<string, number>> = {
  'kernel.shm_rmid_forced': 0,
  'net.ipv4.ip_local_port_range': 0,
  'net.ipv4.tcp_syncookies': 0,
  'net.ipv4.ping_group_range': 0,
  'net.ipv4.ip_unprivileged_port_start': 0,
  'net.ipv4.ip_local_reserved_ports': 27,
  'net.ipv4.tcp_keepalive_time': 29,
  'net.ipv4.tcp_fin_timeout': 29,
  'net.ipv4.tcp_keepalive_intvl': 29,
  'net.ipv4.tcp_keepalive_probes': 29,
  'net.ipv4.tcp_rmem': 32,
  'net.ipv4.tcp_wmem': 32,
};

/** Types of SELinux that every level allows, by the minor version whose levels do. */
const SELINUX_TYPES: Readonly<Record<string, number>> = {
  '': 0,
  container_t: 0,
  container_init_t: 0,
  container_kvm_t: 0,
  container_engine_t: 31,
};

/** Whether every level of that minor version allows a kernel parameter. */
export function allowsSysctl(name: string, minor: number): boolean {
  return allowed(SYSCTLS, name, minor);
}

/** Whether every level of that minor version allows a type of SELinux. */
export function allowsSelinuxType(type: string, minor: number): boolean {
  return allowed(SELINUX_TYPES, type, minor);
}

/** Types of seccomp and AppArmor profiles that every level allows. */
export function allowsProfile(type: string | undefined): boolean {
  return type === 'RuntimeDefault' || type === 'Localhost';
}

/** The minor version from which levels forgive root where the pod has users of its own. */
export const OWN_USERS_SINCE = 35;

/** The minor version from which level baseline forbids a `host` in probes and hooks. */
export const HOSTS_SINCE = 34;

/** Volumes that level restricted allows. */
export const RESTRICTED_VOLUMES = [
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'image',
  'persistentVolumeClaim',
  'projected',
  'secret',
] as const;

function allowed(since: Readonly<Record<string, number>>, name: string, minor: number): boolean {
  return Object.hasOwn(since, name) && (since[name] ?? 0) <= minor;
}
