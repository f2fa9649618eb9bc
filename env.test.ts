import { describe, expect, test } from 'vitest';
import { BadSettings, readSettings, settings } from './env';

type Source = Record<string, string>;

const store = {
  S3_ENDPOINT: 'https://s3.example.org',
  S3_BUCKET: 'pictures',
  S3_REGION: 'eu-central-1',
  S3_ACCESS_KEY_ID: 'key-id',
  S3_SECRET_ACCESS_KEY: 'keep-quiet',
};

describe('without any setting', () => {
  test('the site is this machine’s alone, on port 3000, with the demo', () => {
    expect(readSettings({})).toMatchObject({
      host: 'localhost',
      port: 3000,
      publicUrl: 'http://localhost:3000',
      publicUrlGiven: false,
      rateLimits: true,
      commentPolicy: 'first-timers',
      staleLimitSeconds: 3600,
      demo: true,
      trustedProxies: [],
    });
  });

  test('an empty value counts as left out', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: ' ', ADMIN_EMAIL: '' })).toEqual(readSettings({}));
  });
});

test.each<[Source, Partial<ReturnType<typeof readSettings>>]>([
  [{ PORT: '8080' }, { publicUrl: 'http://localhost:8080' }],
  [
    { HOST: '0.0.0.0', PUBLIC_URL: 'https://news.example.org/' },
    { publicUrl: 'https://news.example.org', publicUrlGiven: true },
  ],
  [{ TRUSTED_PROXIES: '10.0.0.5, 10.1.0.0/16 ::1' }, { trustedProxies: ['10.0.0.5', '10.1.0.0/16', '::1'] }],
  [{ DEMO: '0' }, { demo: false }],
  [{ RATE_LIMITS: 'off' }, { rateLimits: false }],
  [{ ADMIN_EMAIL: 'Ada@Example.org' }, { adminEmail: 'ada@example.org' }],
  [{ TIME_ZONE: 'Europe/London' }, { timeZone: 'Europe/London' }],
  [
    store,
    {
      bucket: {
        endpoint: 'https://s3.example.org',
        bucket: 'pictures',
        region: 'eu-central-1',
        accessKeyId: 'key-id',
        secretAccessKey: 'keep-quiet',
      },
    },
  ],
  [
    { SMTP_URL: 'smtps://paper:p%40ss@mail.example.org:465', MAIL_FROM: 'news@example.org' },
    { smtpUrl: 'smtps://paper:p%40ss@mail.example.org:465', mailFrom: 'news@example.org' },
  ],
  [
    { MODERATION_WEBHOOK_URL: 'https://check.example.org/a', MODERATION_WEBHOOK_SECRET: '0f'.repeat(16) },
    { moderationWebhookTimeout: 1000, moderationWebhookSilent: 'pass' },
  ],
  [{ DATABASE_URL: 'postgres://a:b@localhost/c' }, { databaseUrl: 'postgres://a:b@localhost/c' }],
  [{ DATABASE_URL: 'postgresql:///c?host=/run/postgresql' }, {}],
])('%o is taken', (source, wanted) => {
  expect(readSettings(source)).toMatchObject(wanted);
});

test.each<[Source, name: string]>([
  [{ PORT: '80x' }, 'PORT'],
  [{ PORT: '0' }, 'PORT'],
  [{ PORT: '70000' }, 'PORT'],
  [{ HOST: '0.0.0.0' }, 'HOST'],
  [{ HOST: '192.168.1.4' }, 'HOST'],
  [{ PUBLIC_URL: 'news.example.org' }, 'PUBLIC_URL'],
  [{ PUBLIC_URL: 'https://news.example.org/paper' }, 'PUBLIC_URL'],
  [{ PUBLIC_URL: 'ftp://news.example.org' }, 'PUBLIC_URL'],
  [{ PUBLIC_URL: 'http://news.example.org' }, 'PUBLIC_URL'],
  [{ DATABASE_URL: 'mysql://localhost/x' }, 'DATABASE_URL'],
  [{ DATABASE_URL: 'a database' }, 'DATABASE_URL'],
  [{ DATABASE_MIGRATION_URL: 'postgres://a@localhost/c' }, 'DATABASE_MIGRATION_URL'],
  [{ GAZETTE_SECRET: 'short' }, 'GAZETTE_SECRET'],
  [{ MODERATION_WEBHOOK_URL: 'https://check.example.org' }, 'MODERATION_WEBHOOK_SECRET'],
  [{ MODERATION_WEBHOOK_URL: 'http://check.example.org' }, 'MODERATION_WEBHOOK_URL'],
  [{ MODERATION_WEBHOOK_URL: 'https://a:b@check.example.org' }, 'MODERATION_WEBHOOK_URL'],
  [{ MODERATION_WEBHOOK_SECRET: 'short' }, 'MODERATION_WEBHOOK_SECRET'],
  [{ MODERATION_WEBHOOK_TIMEOUT: '5' }, 'MODERATION_WEBHOOK_TIMEOUT'],
  [{ MODERATION_WEBHOOK_SILENT: 'refuse' }, 'MODERATION_WEBHOOK_SILENT'],
  [{ GAZETTE_SECRET: 'change-me-change-me-change-me-change-me' }, 'GAZETTE_SECRET'],
  [{ GAZETTE_SECRET: 'a'.repeat(64) }, 'GAZETTE_SECRET'],
  [{ TRUSTED_PROXIES: 'my-proxy' }, 'TRUSTED_PROXIES'],
  [{ RATE_LIMITS: 'maybe' }, 'RATE_LIMITS'],
  [{ RATE_LIMITS: 'off', TRUSTED_PROXIES: '10.0.0.1' }, 'RATE_LIMITS'],
  [{ RATE_LIMITS: 'off', HOST: '0.0.0.0', PUBLIC_URL: 'https://news.example.org' }, 'RATE_LIMITS'],
  [{ COMMENT_POLICY: 'none' }, 'COMMENT_POLICY'],
  [{ STALE_LIMIT: '1 hour' }, 'STALE_LIMIT'],
  [{ DEMO: 'perhaps' }, 'DEMO'],
  [{ ADMIN_EMAIL: 'ada' }, 'ADMIN_EMAIL'],
  [{ ADMIN_PASSWORD: 'short' }, 'ADMIN_PASSWORD'],
  [{ TIME_ZONE: 'Mars/Olympus' }, 'TIME_ZONE'],
  [{ SMTP_URL: 'mail.example.org', MAIL_FROM: 'a@example.org' }, 'SMTP_URL'],
  [{ SMTP_URL: 'https://mail.example.org', MAIL_FROM: 'a@example.org' }, 'SMTP_URL'],
  [{ SMTP_URL: 'smtp://mail.example.org?tls.rejectUnauthorized=false', MAIL_FROM: 'a@example.org' }, 'SMTP_URL'],
  [{ SMTP_URL: 'smtp://', MAIL_FROM: 'a@example.org' }, 'SMTP_URL'],
  [{ SMTP_URL: 'smtp://mail.example.org' }, 'MAIL_FROM'],
  [{ ...store, S3_ENDPOINT: 'http://s3.example.org' }, 'S3_ENDPOINT'],
  [{ ...store, S3_ENDPOINT: 's3.example.org' }, 'S3_ENDPOINT'],
  [{ ...store, S3_BUCKET: 'a/b' }, 'S3_BUCKET'],
  [{ ...store, S3_REGION: 'eu central' }, 'S3_REGION'],
  ...Object.keys(store).map((name): [Source, string] => [{ ...store, [name]: '' }, name]),
  [{ MAIL_FROM: 'The Ledger <a@example.org>' }, 'MAIL_FROM'],
])('%o stops the start, naming the variable, the fault and the mend', (source, name) => {
  const faults = faultsOf(source);
  expect(faults.map((fault) => fault.name)).toEqual([name]);
  expect(faults[0]?.fault).toMatch(/^(is|looks|holds) .+\.$/);
  expect(faults[0]?.mend).toMatch(/^(Set|Choose|Leave|List) /);
});

test('every bad setting is named at once', () => {
  expect(faultsOf({ PORT: 'x', DEMO: 'x' }).map(({ name }) => name)).toEqual(['PORT', 'DEMO']);
});

test('no secret or password is repeated in what is said', () => {
  const source = { GAZETTE_SECRET: 'tell-nobody', ADMIN_PASSWORD: 'hush', DATABASE_URL: 'x://me:pass@host/db' };
  expect(() => readSettings(source)).toThrow(BadSettings);
  expect(said(source)).not.toMatch(/tell-nobody|hush|me:pass/);
});

test('of a store that lacks settings each is named, and its key is not repeated', () => {
  const { S3_BUCKET: _, S3_REGION: __, ...rest } = store;
  expect(faultsOf(rest).map(({ name }) => name)).toEqual(['S3_BUCKET', 'S3_REGION']);
  expect(said(rest)).not.toMatch(/keep-quiet|key-id/);
});

test('every setting has its mend', () => {
  for (const { mend } of Object.values(settings)) expect(mend).toMatch(/\.$|example\.org$|\/16$|\(3600\)\.$/);
});

function faultsOf(source: Source) {
  try {
    readSettings(source);
  } catch (fault) {
    if (fault instanceof BadSettings) return fault.faults;
  }
  return [];
}

function said(source: Source): string {
  try {
    readSettings(source);
    return '';
  } catch (fault) {
    return String(fault);
  }
}
