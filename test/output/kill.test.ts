import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { check } from '../../src/output/check.js';
import { write } from '../../src/output/write.js';
import { asContents, contents, sandbox } from './sandbox.js';
import { VERSIONS } from './versions.js';

const WRITER = fileURLToPath(new URL('endless-writer.ts', import.meta.url));
const WHOLE = VERSIONS.map((files): Record<string, string> => asContents(...files));

test('killed at any moment, every file is whole and the next run completes the work', { timeout: 60_000 }, async () => {
  const folder = sandbox();
  let interrupted = 0;
  for (let round = 0; round < 8; round += 1) {
    await writeUntilKilled(folder, 7 * round + Math.random() * 7);
    expect(Object.entries(contents(folder)).filter(([path, text]) => !isWhole(path, text))).toEqual([]);
    const next = VERSIONS[round % 2 === 0 ? 0 : 1];
    if (VERSIONS.every((files) => check(folder, 'shop', files).length > 0)) interrupted += 1;
    write(folder, 'shop', next);
    expect(filesIn(folder)).toEqual(asContents(...next));
    expect(check(folder, 'shop', next)).toEqual([]);
  }
  // Otherwise every kill fell between two runs and the test would have shown nothing.
  expect(interrupted).toBeGreaterThan(0);
});

// One of the versions, a temporary file, or a folder that was to go or just made.
function isWhole(path: string, text: string): boolean {
  if (path.endsWith('.yaml')) return WHOLE.some((files) => files[path] === text);
  return text === 'empty folder' || /(?:^|\/)\.servicemap-\d+-\d+-\d+\.tmp$/.test(path);
}

// A kill between removing the last file of a folder and the folder leaves an empty one, which git does not see.
function filesIn(folder: string): Record<string, string> {
  return Object.fromEntries(Object.entries(contents(folder)).filter(([, text]) => text !== 'empty folder'));
}

async function writeUntilKilled(folder: string, afterMs: number): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', WRITER, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = once(child, 'exit');
  await once(child.stdout, 'data');
  await setTimeout(afterMs);
  child.kill('SIGKILL');
  await gone;
}
