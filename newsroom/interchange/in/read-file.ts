import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { Unreadable } from './unreadable';

/**
 * The path of a file of the export below `root` (real and absolute), where it is an ordinary file of at most `cap` bytes that no
 * link leads to: an export is read, never what somebody made it point at. Throws Unreadable.
 */
export async function fileIn(root: string, name: string, cap: number): Promise<string> {
  const path = join(root, name);
  const found = await lstat(path).catch(() => null);
  if (!found) throw new Unreadable(name, 'The file is not there.');
  if (!found.isFile() || (await realpath(path)) !== path)
    throw new Unreadable(name, 'This is a link or a folder, not a file.');
  if (found.size > cap) throw new Unreadable(name, `The file has ${found.size} bytes; ${cap} is the most.`);
  return path;
}

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}

const decoder = () => new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/** A whole text file. Throws Unreadable where it is no UTF-8. */
export async function readText(path: string, name: string): Promise<string> {
  const bytes = await readFile(path);
  try {
    return decoder().decode(bytes);
  } catch {
    throw new Unreadable(`${name}:${lineOfBroken(bytes)}`, 'These bytes are not UTF-8.');
  }
}

/** The first line that does not decode, from 1; lines are cut at LF, which is never part of another character. */
function lineOfBroken(bytes: Buffer): number {
  let start = 0;
  for (let line = 1; ; line += 1) {
    const end = bytes.indexOf(10, start);
    try {
      decoder().decode(bytes.subarray(start, end < 0 ? bytes.length : end));
    } catch {
      return line;
    }
    if (end < 0) return line;
    start = end + 1;
  }
}

/** The lines of a file of any length, numbered from 1. Throws Unreadable for a line over `cap` bytes or no UTF-8. */
export async function* readLines(
  path: string,
  name: string,
  cap: number,
): AsyncGenerator<{ line: number; text: string }> {
  let kept = Buffer.alloc(0);
  let line = 0;
  const decode = (bytes: Buffer) => {
    line += 1;
    if (bytes.length > cap) throw new Unreadable(`${name}:${line}`, `The line is longer than ${cap} bytes.`);
    try {
      return { line, text: decoder().decode(bytes) };
    } catch {
      throw new Unreadable(`${name}:${line}`, 'These bytes are not UTF-8.');
    }
  };
  for await (const chunk of createReadStream(path)) {
    let rest = Buffer.concat([kept, chunk as Buffer]);
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      yield decode(rest.subarray(0, end));
      rest = rest.subarray(end + 1);
    }
    if (rest.length > cap) decode(rest);
    kept = Buffer.from(rest);
  }
  if (kept.length > 0) yield decode(kept);
}
