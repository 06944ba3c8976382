import { startControlPlane } from './start.js';

// A program for tests: holds a control plane until it is killed.
const { processes, folder } = await startControlPlane({ nodes: 1 });
process.stdout.write(`${JSON.stringify({ folder, pids: [...processes.values()] })}\n`);
