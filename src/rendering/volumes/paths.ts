import { named } from '../../core/options/strict.js';
import { leadsUp, pathBelowProblem, volumeFileProblem } from '../../kubernetes/file-paths.js';

/** @internal A path in a container: absolute, and without the `:` that container runtimes split at. */
export const containerPath = named((path) => pathProblem(path, '/etc/shop'));

/** @internal The folder that a process starts in; on Windows it has the letter of its disk. */
export const workingDir = named((path) =>
  /^(?:\/|\\|[A-Za-z]:[\\/])/.test(path)
    ? undefined
    : "must be an absolute path: no container starts in another\nwrite it like '/app'",
);

/** @internal The path of a disk in a container. */
export const diskPath = named((path) => pathProblem(path, '/var/lib/data'));

const pathProblem = (path: string, example: string): string | undefined =>
  path.startsWith('/') && !path.includes(':')
    ? undefined
    : `must be an absolute path without ':'\nwrite it like '${example}'`;

/** @internal The path of a block device in a container. */
export const devicePath = named((path) =>
  path.startsWith('/') && !path.includes(':') && !leadsUp(path)
    ? undefined
    : "must be an absolute path without ':' and '..'\nwrite it like '/dev/xvda'",
);

/** @internal A path on a node or on a server of files. */
export const absolutePath = named((path) =>
  path.startsWith('/') && !leadsUp(path)
    ? undefined
    : "must be an absolute path without '..'\nwrite it like '/srv/shop'",
);

/** @internal A path inside a volume. */
export const innerPath = named((path) =>
  path !== '' && pathBelowProblem(path) === undefined
    ? undefined
    : "must be a relative path without '..'\nwrite it like 'uploads/2024'",
);

/** @internal The path of a file that the kubelet writes into a volume: names that begin with `..` are its own. */
export const filePath = named((path) =>
  path !== '' && volumeFileProblem(path) === undefined
    ? undefined
    : "must be a relative path that doesn't begin with '..'\nwrite it like 'token' or 'pod/labels'",
);
