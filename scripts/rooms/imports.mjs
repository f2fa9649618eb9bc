import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

const skipped = /^(node_modules|\.next|\.git|\.data|dist|docs|public|test-results|playwright-report)$/;
const source = /\.(ts|tsx|mjs)$/;

/** @typedef {{ name: string, target: string | undefined, type: boolean, line: number }} Import */
/** @typedef {{ path: string, text: string, imports: Import[] }} Source */

/** Every source file below `root` with what it imports. @param {string} root @returns {Source[]} */
export function readSources(root) {
  return filesIn(root, '').map((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    return {
      path,
      text,
      imports: importsOf(text).map((each) => ({ ...each, target: resolve(root, path, each.name) })),
    };
  });
}

/** @param {string} root @param {string} folder @returns {string[]} */
function filesIn(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) return skipped.test(entry.name) ? [] : filesIn(root, path);
    return source.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : [];
  });
}

const statement = /^(?:import|export)\s(?:(type)\s)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
const call = /(?<![\w.])(?:import|require)\(\s*['"]([^'"]+)['"]/g;

/** Imports and re-exports, also in expressions; the sources are formatted, so a statement begins its line. @param {string} text */
function importsOf(text) {
  const lineAt = (/** @type {number} */ index) => text.slice(0, index).split('\n').length;
  return [
    ...[...text.matchAll(statement)].map((found) => ({
      name: String(found[2]),
      type: found[1] !== undefined || onlyTypes(found[0]),
      line: lineAt(found.index),
    })),
    ...[...text.matchAll(call)].map((found) => ({ name: String(found[1]), type: false, line: lineAt(found.index) })),
  ];
}

/** `import { type A, type B } from` leaves nothing at run time. @param {string} found */
function onlyTypes(found) {
  const names = /^\w+\s*\{([^}]*)\}/.exec(found)?.[1];
  return names?.split(',').every((name) => !name.trim() || /^\s*type\s/.test(name)) ?? false;
}

/** The path of ours that `name` leads to; undefined for a package. @param {string} root @param {string} from @param {string} name */
function resolve(root, from, name) {
  if (!name.startsWith('.') && !name.startsWith('@/')) return undefined;
  const base = name.startsWith('@/') ? name.slice(2) : posix.join(dirname(from), name);
  for (const end of ['', '.ts', '.tsx', '.mjs', '/index.ts', '/index.tsx']) {
    const path = base + end;
    if (existsSync(join(root, path)) && statSync(join(root, path)).isFile()) return path;
  }
  return base;
}
