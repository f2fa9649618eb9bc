// Who may import whom, as data: docs/decisions/002-rooms.md says why. The first row whose pattern fits a path is its room.

/** @type {readonly { room: string, path: RegExp }[]} */
export const rooms = [
  { room: 'tests', path: /\.test\.tsx?$|(^|\/)testing(\.ts$|\/)|^scripts\/vitest\/|\.testing\.mjs$|^e2e\// },
  { room: 'root', path: /^main\.ts$|^commands\/|^bench\/(paper|lists)\.ts$|^newsroom\/demo(\.ts$|\/)/ },
  { room: 'config', path: /^[\w.-]+\.config\.(ts|mjs)$/ },
  { room: 'scripts', path: /^(scripts|bench)\// },
  { room: 'env', path: /^env\.ts$/ },
  { room: 'words', path: /^words\// },
  { room: 'enhance', path: /^enhance\// },
  { room: 'press', path: /^press\// },
  { room: 'db', path: /^db\// },
  { room: 'app', path: /^app\// },
  { room: 'components', path: /^components\// },
  { room: 'answer', path: /^newsroom\/answer\.ts$/ },
  { room: 'events', path: /^newsroom\/(events|record|seal)\.ts$/ },
  // What belongs to no noun: an id, a slug, an outcome.
  { room: 'shapes', path: /^newsroom\/(id|slug|outcome)\.ts$/ },
  { room: 'actions', path: /^newsroom\/.*(^|\/|-)actions\.ts$/ },
  // Read by pages and by rules alike, so it has no server-only fence; what writes it lies beside it.
  { room: 'settings-query', path: /^newsroom\/settings\/publication\.ts$/ },
  { room: 'queries', path: /^newsroom\/.*(^|\/|-)queries\.ts$/ },
  { room: 'who', path: /^newsroom\/people\/who\.ts$/ },
  { room: 'door', path: /^newsroom\/[^/]+\/door\.ts$/ },
  { room: 'rules', path: /^newsroom\// }, // and 'pure' where nothing a file imports reaches the database or Next
];

/** What each room may import of ours, besides itself. 'pure' is a rule file that reaches neither the database nor Next. */
export const may = {
  app: ['components', 'queries', 'settings-query', 'actions', 'who', 'door', 'answer', 'pure', 'shapes', 'words'],
  // The not-found view says 404 itself, so that no page forgets to.
  components: ['answer', 'queries', 'settings-query', 'actions', 'pure', 'shapes', 'words'],
  actions: ['rules', 'settings-query', 'pure', 'shapes', 'who', 'door', 'answer', 'words'],
  queries: ['db', 'pure', 'shapes', 'answer', 'settings-query', 'rules'],
  'settings-query': ['db', 'env', 'answer', 'events', 'pure', 'shapes', 'rules'],
  who: ['door', 'rules', 'pure', 'shapes', 'queries', 'answer', 'env', 'db'],
  door: ['rules', 'pure', 'shapes', 'queries', 'who', 'answer', 'env'],
  rules: ['db', 'env', 'pure', 'shapes', 'answer', 'events', 'settings-query', 'words'],
  pure: ['shapes', 'words', 'env'],
  shapes: [],
  answer: [],
  events: ['db', 'answer', 'pure', 'shapes'],
  press: ['shapes', 'events', 'answer', 'words', 'db', 'env'],
  enhance: [],
  db: ['env'],
  words: [],
  env: [],
  config: ['scripts'],
  scripts: ['db'],
};

/** Composition roots and tests import what they like; nobody imports them. */
export const free = ['root', 'tests'];

/** Packages behind a fence, and the rooms (or paths) they may be imported from. Others are free. */
export const fences = [
  { name: /^next-auth(\/|$)/, from: [/^newsroom\/people\//] },
  { name: /^next(\/|$)/, from: ['app', 'components', 'actions', 'who', 'door', 'press', 'config'] },
  { name: /^react(-dom)?(\/|$)/, from: ['app', 'components', 'who'] },
  { name: /^server-only$/, from: ['app', 'components', 'queries', 'who', 'door'] },
  {
    name: /^drizzle-orm(\/|$)/,
    from: ['db', 'queries', 'settings-query', 'rules', 'pure', 'shapes', 'events', 'who', 'press'],
  },
  { name: /^(pg|@electric-sql\/.*)$/, from: ['db', 'scripts'] },
  { name: /^(light-my-request|lru-cache|htmlparser2)$/, from: ['press'] },
  // Pages read the outbox and never carry: nodemailer stays out of Next's bundle.
  { name: /^nodemailer(\/|$)/, from: [/^newsroom\/mail\//] },
  // A bucket's key stays on the server, and so does what signs with it.
  { name: /^aws4fetch$/, from: [/^newsroom\/media\/files\/bucket-store\.ts$/] },
  { name: /^(@tiptap\/|prosemirror-)/, from: [/^components\/desk\/editor\//, /^newsroom\/text\//] },
  { name: /^(fs|path|child_process)$/, from: [] }, // say node:fs
];

/** Nouns from the ground up: a noun imports those of a lower number, and its own. */
export const heights = {
  text: 0,
  settings: 0,
  people: 0,
  media: 0,
  sections: 1,
  redirects: 1,
  pages: 1,
  articles: 2,
  comments: 3,
  trust: 4,
  search: 4,
  mail: 4,
  interchange: 4,
  feeds: 5,
  audit: 5,
};

const readerPages = /^app\/\(reader\)\/|^components\/(article|search|site|thread|ui)\//;

/** What a line may not say, and where. */
export const bans = [
  {
    where: /^(?!env\.ts$|scripts\/|bench\/|e2e\/|[\w.-]+\.config\.(ts|mjs)$)/,
    says: /(?<!Object\.assign\()process\.env(?!\.\w+ = )/,
    because: 'only env.ts reads process.env',
  },
  {
    where: /^(?!components\/ui\/trusted-html\.tsx$|scripts\/rooms\/)/,
    says: /dangerouslySetInnerHTML/,
    because: 'HTML goes through components/ui/trusted-html.tsx',
  },
  { where: readerPages, says: /\sstyle=\{|\son[A-Z]\w+=\{/, because: 'a reader page has no inline styles or handlers' },
  {
    where: /^app\/\(reader\)\/|^components\/(article|search|site)\//,
    says: /^'use client'/,
    because: 'reader pages are server components',
  },
  {
    where: readerPages,
    says: /<Suspense|\bnotFound\(\)|from 'next\/(link|image|script)'/,
    because: 'the printed page cannot hold it',
  },
  {
    where: /^(?!newsroom\/.*actions\.ts$|scripts\/rooms\/)/,
    says: /^\s*'use server'/,
    because: "'use server' stands in actions.ts alone",
  },
];

/** Files that must begin with their fence. */
export const firstLines = [
  { room: 'actions', line: "'use server';" },
  { room: 'queries', line: "import 'server-only';" },
];

/** Names no file may have: they lead to other files and hide who imports whom. */
export const barrels = { path: /(^|\/)index\.tsx?$/, except: ['db/schema/index.ts'] };
/** Pages of a route that would leave a blank page once Next's scripts are gone. */
export const routeFiles = /^app\/\(reader\)\/(.*\/)?(loading|error|template)\.tsx$/;
