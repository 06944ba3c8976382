import { styleText } from 'node:util';
import { usesColor } from '../app/color.js';

/** Something that keeps a command from looking, said in one line, and what to do about it. */
export interface Complaint {
  readonly message: string;
  readonly help?: string;
}

/** Prints complaints to standard error, in the shape of findings. */
export function complain(complaints: readonly Complaint[]): void {
  const color = usesColor(process.stderr);
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    color ? styleText(style, text, { validateStream: false }) : text;
  for (const { message, help } of complaints) {
    process.stderr.write(`${paint(['bold', 'red'], 'error')}  ${paint('bold', message)}\n`);
    if (help !== undefined) process.stderr.write(`  ${paint('green', 'help:')} ${help}\n`);
  }
}
