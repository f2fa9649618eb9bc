// Over 200 lines, because the settings are one table: what each may be, its default and its mend are read in one place.

import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';

/** What is wrong with one setting: its name, the fault and the mend, in words for the terminal. */
export interface SettingFault {
  readonly name: string;
  readonly fault: string;
  readonly mend: string;
}

/** Thrown when a setting is bad: the start stops and prints `message`. */
export class BadSettings extends Error {
  constructor(readonly faults: readonly SettingFault[]) {
    const lines = faults.map(({ name, fault, mend }) => `  ${name} ${fault} ${mend}`);
    super(['Gazette cannot start with these settings:', ...lines].join('\n'));
    this.name = 'BadSettings';
  }
}

const loopback = new Set(['localhost', '127.0.0.1', '::1', '[::1]']);

/** Is `host` a name of this machine alone? */
export function isLoopback(host: string): boolean {
  return loopback.has(host) || /^127\.\d+\.\d+\.\d+$/.test(host);
}

/** Values that stand in examples; nobody's secret. */
const examples = /change[-_ ]?me|example|secret|password|123456|^(.)\1*$/i;

const wholeNumber = (least: number, most: number, usual: number) =>
  z
    .string()
    .regex(/^\d+$/, 'is not a whole number.')
    .transform(Number)
    .refine((value) => value >= least && value <= most, `is not between ${least} and ${most}.`)
    .default(usual);
const onOff = (usual: boolean) =>
  z
    .enum(['1', '0', 'on', 'off', 'true', 'false'], 'is neither on nor off.')
    .transform((value) => ['1', 'on', 'true'].includes(value))
    .default(usual);
const database = z
  .string()
  .refine((value) => /^postgres(ql)?:\/\//.test(value) && URL.canParse(value), 'is not a Postgres address.');

/** Every setting there is: how it is read, and what to say when it cannot be. docs/operators.md lists the same names. */
export const settings = {
  HOST: {
    schema: z.string().min(1).default('localhost'),
    mend: 'Set it to the address to listen on, or leave it out.',
  },
  PORT: { schema: wholeNumber(1, 65_535, 3000), mend: 'Set it to a port from 1 to 65535, or leave it out (3000).' },
  PUBLIC_URL: {
    schema: z.string().refine(isOrigin, 'is not the address of a site.'),
    mend: 'Set it to the address readers type, without a path: https://news.example.org',
  },
  DATABASE_URL: { schema: database, mend: 'Set it to postgres://user:password@host:5432/name, or leave it out.' },
  DATABASE_MIGRATION_URL: {
    schema: database,
    mend: 'Set it to postgres://owner:password@host:5432/name, or leave it out.',
  },
  DATA_DIR: { schema: z.string().min(1).default('.data'), mend: 'Set it to a folder that Gazette may write to.' },
  GAZETTE_SECRET: {
    schema: z
      .string()
      .refine((value) => Buffer.byteLength(value) >= 32, 'is shorter than 32 characters.')
      .refine((value) => !examples.test(value), 'looks like an example.'),
    mend: 'Set it to the output of "openssl rand -hex 32", or leave it out: one is made and kept.',
  },
  TRUSTED_PROXIES: {
    schema: z
      .string()
      .transform((value) => value.split(/[\s,]+/).filter(Boolean))
      .refine((list) => list.every(isNetwork), 'holds something that is no network address.')
      .default([]),
    mend: 'List the proxies in front of Gazette: 10.0.0.5, 10.1.0.0/16',
  },
  RATE_LIMITS: { schema: onOff(true), mend: 'Set it to "off" for load tests on this machine only, or leave it out.' },
  COMMENT_POLICY: {
    schema: z.enum(['open', 'first-timers', 'all'], 'is not a policy for comments.').default('first-timers'),
    mend: 'Set it to open, first-timers or all (what is held until somebody approves it).',
  },
  STALE_LIMIT: {
    schema: wholeNumber(0, 86_400, 3600),
    mend: 'Set it to the seconds a kept page may be shown while the database is gone (3600).',
  },
  DEMO: { schema: onOff(true), mend: 'Set it to 0 to start with an empty newspaper, or leave it out.' },
  ADMIN_EMAIL: {
    schema: z.email('is not an e-mail address.').max(254, 'is longer than 254 characters.'),
    mend: "Set it to the first admin's address.",
  },
  ADMIN_PASSWORD: {
    schema: z.string().min(12, 'is shorter than 12 characters.').max(1024, 'is longer than 1,024 characters.'),
    mend: 'Choose a longer one (12 to 1,024), or leave it out: a random one is made and printed once.',
  },
  SMTP_URL: {
    schema: z.string().refine(isMailServer, 'is not the address of a mail server.'),
    mend: 'Set it to smtps://user:password@mail.example.org or smtp://mail.example.org:587, or leave it out: letters are files then.',
  },
  MAIL_FROM: {
    schema: z.email('is not an e-mail address.').max(254, 'is longer than 254 characters.'),
    mend: 'Set it to the address letters come from, without a name: news@example.org',
  },
  MODERATION_WEBHOOK_URL: {
    schema: z.string().refine(isCheck, 'is not an https address.'),
    mend: 'Set it to the https address that is asked about comments (http on this machine only), or leave it out.',
  },
  MODERATION_WEBHOOK_SECRET: {
    schema: z
      .string()
      .refine((value) => Buffer.byteLength(value) >= 32, 'is shorter than 32 characters.')
      .refine((value) => !examples.test(value), 'looks like an example.'),
    mend: 'Set it to the output of "openssl rand -hex 32", and give the same to the service that is asked.',
  },
  MODERATION_WEBHOOK_TIMEOUT: {
    schema: wholeNumber(50, 10_000, 1000),
    mend: 'Set it to the milliseconds a comment may wait for the answer (1000).',
  },
  MODERATION_WEBHOOK_SILENT: {
    schema: z.enum(['pass', 'hold'], 'is neither pass nor hold.').default('pass'),
    mend: 'Set it to pass or hold: what becomes of a comment when the service does not answer.',
  },
  S3_ENDPOINT: {
    schema: z.string().refine(isCheck, 'is not an https address.'),
    mend: 'Set it to the https address of the store (http on this machine only), without the bucket, or leave all S3_ settings out.',
  },
  S3_BUCKET: {
    schema: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'is no name of a bucket.'),
    mend: 'Set it to the name of a private bucket that exists.',
  },
  S3_REGION: {
    schema: z.string().regex(/^[A-Za-z0-9-]{1,60}$/, 'is no name of a region.'),
    mend: 'Set it to the region of the bucket: eu-central-1, or what the store says (often us-east-1 or auto).',
  },
  S3_ACCESS_KEY_ID: {
    schema: z.string().max(256, 'is longer than 256 characters.'),
    mend: 'Set it to the name of the key.',
  },
  S3_SECRET_ACCESS_KEY: {
    schema: z.string().max(1024, 'is longer than 1,024 characters.'),
    mend: 'Set it to the key itself: it may read, write, list and delete below media/ in the bucket.',
  },
  TIME_ZONE: {
    schema: z.string().refine(isTimeZone, 'is not a time zone.'),
    mend: 'Set it to a name of the IANA list, such as Europe/London.',
  },
} as const;

/** An S3-compatible store that keeps the pictures. */
export interface Bucket {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

export interface Env {
  readonly host: string;
  readonly port: number;
  /** Origin without a slash at the end: https://news.example.org */
  readonly publicUrl: string;
  /** Was PUBLIC_URL set? Else only loopback names are ours. */
  readonly publicUrlGiven: boolean;
  readonly databaseUrl?: string;
  readonly databaseMigrationUrl?: string;
  /** Absolute. */
  readonly dataDir: string;
  readonly secret?: string;
  readonly trustedProxies: readonly string[];
  readonly rateLimits: boolean;
  readonly commentPolicy: 'open' | 'first-timers' | 'all';
  readonly staleLimitSeconds: number;
  readonly demo: boolean;
  readonly adminEmail?: string;
  readonly adminPassword?: string;
  /** smtp:// or smtps://; without it letters are files. */
  readonly smtpUrl?: string;
  readonly mailFrom?: string;
  readonly timeZone?: string;
  readonly moderationWebhookUrl?: string;
  readonly moderationWebhookSecret?: string;
  /** Milliseconds. */
  readonly moderationWebhookTimeout: number;
  readonly moderationWebhookSilent: 'pass' | 'hold';
  /** Where pictures are kept; without it in `dataDir`. */
  readonly bucket?: Bucket;
}

/** Reads the settings out of `source`; throws BadSettings naming every bad one. An empty value counts as left out. */
export function readSettings(source: Readonly<Record<string, string | undefined>>): Env {
  const faults: SettingFault[] = [];
  function value<N extends keyof typeof settings>(name: N): z.output<(typeof settings)[N]['schema']> | undefined {
    const typed = source[name]?.trim() || undefined;
    const read = settings[name].schema.optional().safeParse(typed);
    if (read.success) return (typed === undefined ? defaultOf(name) : read.data) as never;
    faults.push({ name, fault: read.error.issues[0]?.message ?? 'cannot be read.', mend: settings[name].mend });
    return undefined;
  }
  /** All of its settings or none; each that is missing beside others is named. */
  function bucket(): Bucket | undefined {
    const names = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_REGION', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const;
    const [endpoint, bucket, region, accessKeyId, secretAccessKey] = names.map(value);
    const missing = names.filter((name) => !source[name]?.trim());
    if (missing.length === names.length) return undefined;
    for (const name of missing)
      faults.push({ name, fault: 'is not set, but other settings of the store are.', mend: settings[name].mend });
    if (!endpoint || !bucket || !region || !accessKeyId || !secretAccessKey) return undefined;
    return { endpoint, bucket, region, accessKeyId, secretAccessKey };
  }
  const host = value('HOST') ?? 'localhost';
  const port = value('PORT') ?? 3000;
  const publicUrl = value('PUBLIC_URL');
  const read = {
    host,
    port,
    publicUrl: publicUrl ? new URL(publicUrl).origin : `http://localhost:${port}`,
    publicUrlGiven: publicUrl !== undefined,
    dataDir: resolve(value('DATA_DIR') ?? '.data'),
    trustedProxies: value('TRUSTED_PROXIES') ?? [],
    rateLimits: value('RATE_LIMITS') ?? true,
    commentPolicy: value('COMMENT_POLICY') ?? 'first-timers',
    staleLimitSeconds: value('STALE_LIMIT') ?? 3600,
    demo: value('DEMO') ?? true,
    moderationWebhookTimeout: value('MODERATION_WEBHOOK_TIMEOUT') ?? 1000,
    moderationWebhookSilent: value('MODERATION_WEBHOOK_SILENT') ?? 'pass',
    ...given('databaseUrl', value('DATABASE_URL')),
    ...given('databaseMigrationUrl', value('DATABASE_MIGRATION_URL')),
    ...given('secret', value('GAZETTE_SECRET')),
    ...given('adminEmail', value('ADMIN_EMAIL')?.toLowerCase()),
    ...given('adminPassword', value('ADMIN_PASSWORD')),
    ...given('smtpUrl', value('SMTP_URL')),
    ...given('mailFrom', value('MAIL_FROM')),
    ...given('timeZone', value('TIME_ZONE')),
    ...given('moderationWebhookUrl', value('MODERATION_WEBHOOK_URL')),
    ...given('moderationWebhookSecret', value('MODERATION_WEBHOOK_SECRET')),
    ...given('bucket', bucket()),
  } satisfies Env;
  if (faults.length === 0) faults.push(...disagreements(read));
  if (faults.length > 0) throw new BadSettings(faults);
  return read;
}

/** Settings that are right alone and wrong together. */
function disagreements(read: Env): SettingFault[] {
  const faults: SettingFault[] = [];
  const site = new URL(read.publicUrl);
  if (!isLoopback(read.host) && !read.publicUrlGiven)
    faults.push({
      name: 'HOST',
      fault: `is ${read.host}, which other machines can reach, but PUBLIC_URL is not set.`,
      mend: 'Set PUBLIC_URL to the address readers type, or leave HOST out.',
    });
  if (site.protocol === 'http:' && !isLoopback(site.hostname))
    faults.push({
      name: 'PUBLIC_URL',
      fault: 'is plain http, where passwords and cookies can be read on the way.',
      mend: 'Set it to an https address, with a proxy that holds the certificate.',
    });
  if (!read.rateLimits && (!isLoopback(read.host) || read.trustedProxies.length > 0))
    faults.push({
      name: 'RATE_LIMITS',
      fault: 'is off although others can reach this server.',
      mend: 'Leave it out, or listen on localhost without TRUSTED_PROXIES.',
    });
  if (read.databaseMigrationUrl && !read.databaseUrl)
    faults.push({
      name: 'DATABASE_MIGRATION_URL',
      fault: 'is set without DATABASE_URL.',
      mend: 'Set both, or neither for the embedded database.',
    });
  if (read.smtpUrl && !read.mailFrom)
    faults.push({
      name: 'MAIL_FROM',
      fault: 'is not set, but SMTP_URL is.',
      mend: 'Set it to the address letters come from: news@example.org',
    });
  if (read.moderationWebhookUrl && !read.moderationWebhookSecret)
    faults.push({
      name: 'MODERATION_WEBHOOK_SECRET',
      fault: 'is not set, but MODERATION_WEBHOOK_URL is.',
      mend: settings.MODERATION_WEBHOOK_SECRET.mend,
    });
  return faults;
}

function defaultOf(name: keyof typeof settings): unknown {
  const read = settings[name].schema.safeParse(undefined);
  return read.success ? read.data : undefined;
}

function given<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]: V });
}

function isOrigin(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, pathname, search, hash, username } = new URL(value);
  return /^https?:$/.test(protocol) && pathname === '/' && search + hash + username === '';
}

/** Host, port, name and password, and nothing else: whatever a query could switch off stays on. */
function isMailServer(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, pathname, search, hash } = new URL(value);
  return /^smtps?:$/.test(protocol) && hostname !== '' && /^\/?$/.test(pathname) && search + hash === '';
}

/** Comments leave for it, so nobody on the way may read them. */
function isCheck(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, username } = new URL(value);
  return username === '' && (protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname)));
}

function isNetwork(value: string): boolean {
  return /^[0-9a-fA-F:.]+(\/\d{1,3})?$/.test(value) && !isAbsolute(value);
}

/** Is `value` a name of the IANA list of time zones? */
export function isTimeZone(value: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: value }));
  } catch {
    return false;
  }
}

let read: Env | undefined;

/** The settings of this process, read when first asked for, so that a build needs none. */
export const env: Env = new Proxy({} as Env, {
  get: (_, name) => {
    read ??= readSettings(process.env);
    return Reflect.get(read, name);
  },
});

/** next-auth reads its own address from the environment; without it, it would believe headers. */
export function tellSignIn(): void {
  Object.assign(process.env, { AUTH_URL: env.publicUrl });
}

/** The folder in which a command was typed, as its launcher says it. */
export function typedIn(): string {
  return process.env.GAZETTE_TYPED_IN ?? process.cwd();
}
