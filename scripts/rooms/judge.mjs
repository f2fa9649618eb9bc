import { readSources } from './imports.mjs';
import { bans, barrels, fences, firstLines, free, heights, may, rooms, routeFiles } from './table.mjs';

/** @typedef {import('./imports.mjs').Source} Source */

/** Every breach of the table below `root`, as `path:line what`. @param {string} root @returns {string[]} */
export function breaches(root) {
  const sources = readSources(root);
  const byPath = new Map(sources.map((each) => [each.path, each]));
  const pure = purity(byPath);
  const roomOf = (/** @type {string} */ path) => {
    const room = rooms.find((row) => row.path.test(path))?.room ?? 'unknown';
    return room === 'rules' && pure(path) ? 'pure' : room;
  };
  return [
    ...sources.flatMap((each) => [...importBreaches(each, roomOf), ...textBreaches(each, roomOf(each.path))]),
    ...nounCircles(sources, roomOf),
    ...twins(sources, roomOf),
  ].sort();
}

/** Is a file of newsroom/ without database and Next, itself and all it imports? @param {Map<string, Source>} byPath */
function purity(byPath) {
  const impure = /^(db\/|press\/|components\/|app\/|newsroom\/(answer|events|seal)\.ts$)/;
  const fenced = /^(next|next-auth|react|react-dom|server-only|drizzle-orm|pg|sharp|@node-rs\/argon2)(\/|$)/;
  /** @type {Map<string, boolean>} */
  const known = new Map();
  const isPure = (/** @type {string} */ path) => {
    const before = known.get(path);
    if (before !== undefined) return before;
    known.set(path, true); // a circle is judged by the rest of it
    const imports = byPath.get(path)?.imports.filter((each) => !each.type) ?? [];
    const answer = imports.every(({ name, target }) =>
      target === undefined ? !fenced.test(name) : !impure.test(target) && isPure(target),
    );
    known.set(path, answer);
    return answer;
  };
  return isPure;
}

/** @param {Source} source @param {(path: string) => string} roomOf @returns {string[]} */
function importBreaches({ path, imports }, roomOf) {
  const room = roomOf(path);
  if (room === 'unknown') return [`${path}:1 lies in no room: give it one in scripts/rooms/table.mjs`];
  if (room === 'tests' || room === 'root') return [];
  return imports.flatMap(({ name, target, type, line }) => {
    if (type && room === 'pure' && target && roomOf(target) === 'rules') return []; // a type leaves nothing behind
    const fault = target === undefined ? packageFault(path, room, name) : oursFault(path, room, target, roomOf(target));
    return fault ? [`${path}:${line} ${fault}`] : [];
  });
}

/** @param {string} path @param {string} room @param {string} name */
function packageFault(path, room, name) {
  if (room === 'words' || (room === 'enhance' && !name.startsWith('.'))) return `${room} imports nothing, not ${name}`;
  const fence = fences.find((each) => each.name.test(name));
  if (!fence || fence.from.some((allowed) => (typeof allowed === 'string' ? allowed === room : allowed.test(path))))
    return '';
  return `${room} may not import the package ${name}`;
}

/** @param {string} path @param {string} room @param {string} target @param {string} theirs */
function oursFault(path, room, target, theirs) {
  if (free.includes(theirs)) return `nobody imports ${target}`;
  if (/\.(css|woff2|json|md)$/.test(target)) return '';
  const allowed = theirs === room || /** @type {Record<string, string[]>} */ (may)[room]?.includes(theirs);
  if (!allowed) return `${room} may not import ${theirs} (${target})`;
  const [mine, other] = [nounOf(path), nounOf(target)];
  if (!mine || !other || mine === other) return '';
  return heightOf(other) > heightOf(mine) ? `${mine} may not import ${other}, which stands above it (${target})` : '';
}

/** What one noun exports twice under one name: two that drift apart. @param {Source[]} sources @param {(path: string) => string} roomOf */
function twins(sources, roomOf) {
  /** @type {Map<string, string>} */
  const known = new Map();
  return sources.flatMap(({ path, text }) => {
    const noun = nounOf(path);
    if (!noun || roomOf(path) === 'tests') return [];
    return [...text.matchAll(/^export (?:async function|function|const) (\w+)/gm)].flatMap(
      ({ 1: name = '', index }) => {
        const first = known.get(`${noun} ${name}`);
        known.set(`${noun} ${name}`, first ?? path);
        const line = text.slice(0, index).split('\n').length;
        return first && first !== path ? [`${path}:${line} ${noun} has ${name} already (${first})`] : [];
      },
    );
  });
}

/** @param {string} path */
function nounOf(path) {
  return /^newsroom\/([^/]+)\//.exec(path)?.[1];
}

/** @param {string} noun @returns {number} */
function heightOf(noun) {
  return /** @type {Record<string, number>} */ (heights)[noun] ?? 9;
}

/** @param {Source} source @param {string} room @returns {string[]} */
function textBreaches({ path, text, imports }, room) {
  const lines = text.split('\n');
  const found = lines.flatMap((line, index) =>
    room === 'tests'
      ? []
      : bans
          .filter(({ where, says }) => where.test(path) && says.test(line))
          .map(({ because }) => `${path}:${index + 1} ${because}`),
  );
  for (const { room: fenced, line } of firstLines)
    if (room === fenced && lines[0] !== line) found.push(`${path}:1 must begin with ${line}`);
  const isBarrel = barrels.path.test(path) && !barrels.except.includes(path);
  const onlyPasses = imports.length > 0 && lines.every((line) => /^(export .* from '.*';|\/\/.*|\s*)$/.test(line));
  if (isBarrel || (onlyPasses && !barrels.except.includes(path)))
    found.push(`${path}:1 is a barrel: import from the file itself`);
  if (routeFiles.test(path)) found.push(`${path}:1 has no place under app/(reader): its page is blank once printed`);
  return found;
}

/**
 * Nouns that import each other's rules, over however many steps; pure files are no part of it.
 * @param {Source[]} sources @param {(path: string) => string} roomOf @returns {string[]}
 */
function nounCircles(sources, roomOf) {
  /** @type {Map<string, Map<string, string>>} */
  const graph = new Map();
  for (const { path, imports } of sources) {
    const from = nounOf(path);
    if (!from || !(from in heights) || /\.test\.tsx?$|\/testing/.test(path)) continue;
    for (const { target } of imports) {
      const to = target && nounOf(target);
      if (!to || to === from || !(to in heights) || roomOf(String(target)) === 'pure') continue;
      const known = graph.get(from) ?? new Map();
      graph.set(from, known.set(to, path));
    }
  }
  const reaches = (/** @type {string} */ from, /** @type {string} */ goal, seen = new Set()) => {
    for (const next of graph.get(from)?.keys() ?? []) {
      if (next === goal) return true;
      if (!seen.has(next) && reaches(next, goal, seen.add(next))) return true;
    }
    return false;
  };
  return [...graph].flatMap(([from, targets]) =>
    [...targets]
      .filter(([to]) => reaches(to, from))
      .map(([to, path]) => `${path}:1 closes a circle of nouns: ${from} and ${to}`),
  );
}
