import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { headerLine } from '../../src/output/header.js';
import type { OutputFile } from '../../src/output/output-file.js';

/** A folder for one test. */
export function sandbox(): string {
  const folder = mkdtempSync(join(tmpdir(), 'servicemap-output-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A generated file, as render would give it. */
export function generated(app: string, path: string, body = 'a: 1\n'): OutputFile {
  return { path, content: `${headerLine({ app, construct: path })}\n${body}` };
}

/** Puts text at a path, with the folders above it. */
export function put(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** All that is in a folder: files by their text, folders that are empty and links by a word. */
export function contents(folder: string, prefix = ''): Record<string, string> {
  const entries = readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry): [string, string][] => {
    const path = prefix + entry.name;
    if (entry.isSymbolicLink()) return [[path, 'link']];
    if (entry.isFile()) return [[path, readFileSync(join(folder, path), 'utf8')]];
    const inside = Object.entries(contents(folder, `${path}/`));
    return inside.length === 0 ? [[path, 'empty folder']] : inside;
  });
  return Object.fromEntries(entries);
}

/** What each file is on disk, to tell a file that was written anew from one that was left alone. */
export function inodes(folder: string): Record<string, number> {
  return Object.fromEntries(Object.keys(contents(folder)).map((path) => [path, lstatSync(join(folder, path)).ino]));
}

/** The files as `contents` shows them. */
export function asContents(...files: readonly OutputFile[]): Record<string, string> {
  return Object.fromEntries(files.map(({ path, content }) => [path, content]));
}
