import { join } from 'node:path';
import type { z } from 'zod';
import { caps } from '../format/places';
import { type OpenExport, toJson } from './open-export';
import { readLines } from './read-file';
import { parse } from './unreadable';

/** A record with the place it stands at: `file:line`. */
export interface Placed<T> {
  place: string;
  record: T;
}

/** The records of one .ndjson file; none where the export has no such file. Throws Unreadable. */
export async function* readRecords<S extends z.ZodType>(
  from: OpenExport,
  path: string,
  shape: S,
): AsyncGenerator<Placed<z.output<S>>> {
  if (!from.has(path)) return;
  for await (const { line, text } of readLines(join(from.root, path), path, caps.line)) {
    const place = `${path}:${line}`;
    yield { place, record: parse(shape, toJson(text, place), place) };
  }
}

/** `items` by at most `size` together. */
export async function* inBatches<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
