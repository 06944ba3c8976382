import { type App, type SecurityOptions, ServiceMap, StatelessApp } from 'servicemap';

const image = 'ghcr.io/acme/tool:1.0.0';

function secured(app: App, security: SecurityOptions, sidecar: Omit<SecurityOptions, 'fsGroup'> = {}): void {
  const map = new ServiceMap(app, 'shop', { podSecurity: 'privileged' });
  new StatelessApp(map, 'api', { image, security, sidecars: { proxy: { image, security: sidecar } } });
}

export function users(app: App): void {
  const own = { user: 2000, group: 2000, runAsNonRoot: false, readOnlyRootFilesystem: false };
  secured(
    app,
    {
      user: 1000,
      group: 1000,
      fsGroup: 3000,
      fsGroupChangePolicy: 'OnRootMismatch',
      supplementalGroups: [4000],
      supplementalGroupsPolicy: 'Strict',
      runAsNonRoot: true,
      readOnlyRootFilesystem: true,
    },
    own,
  );
}

export function rights(app: App): void {
  secured(
    app,
    { capabilities: ['NET_BIND_SERVICE'], sysctls: { 'net.ipv4.ip_unprivileged_port_start': '0' } },
    { capabilities: { add: ['CHOWN'], drop: ['NET_RAW'] }, allowPrivilegeEscalation: true, procMount: 'Default' },
  );
}

export function privileged(app: App): void {
  secured(app, {}, { privileged: true });
}

export function profiles(app: App): void {
  secured(
    app,
    {
      seccompProfile: 'Unconfined',
      appArmorProfile: 'RuntimeDefault',
      seLinuxOptions: { user: 'system_u', role: 'system_r', type: 'spc_t', level: 's0:c1,c2' },
      seLinuxChangePolicy: 'Recursive',
    },
    {
      seccompProfile: { localhostProfile: 'profiles/audit.json' },
      appArmorProfile: { localhostProfile: 'audit' },
      seLinuxOptions: { type: 'container_t' },
    },
  );
}

export function onWindows(app: App): void {
  const map = new ServiceMap(app, 'shop', { podSecurity: 'privileged' });
  const windowsOptions = {
    runAsUserName: 'NT AUTHORITY\\SYSTEM',
    hostProcess: true,
    gmsaCredentialSpecName: 'spec',
    gmsaCredentialSpec: '{}',
  };
  new StatelessApp(map, 'api', {
    image,
    os: 'windows',
    hostNetwork: true,
    security: { windowsOptions },
    sidecars: { proxy: { image, security: { windowsOptions } } },
  });
}
