import { encode } from 'next-auth/jwt';
import { describe, expect, it } from 'vitest';
import { cookieSecret, sessionCookie, sessionIn } from './session-cookie';

const sealed = (secret: string, salt = sessionCookie) => encode({ token: { sub: 'a-session' }, secret, salt });

describe('the session cookie', () => {
  it('carries the id of a session', async () => {
    expect(await sessionIn(await sealed(cookieSecret()))).toBe('a-session');
  });

  it('of another secret or another cookie is nobody’s', async () => {
    expect(await sessionIn(await sealed('x'.repeat(43)))).toBeNull();
    expect(await sessionIn(await sealed(cookieSecret(), '__Host-gazette-csrf'))).toBeNull();
  });

  it('that was changed, cut or made up is nobody’s', async () => {
    const good = await sealed(cookieSecret());
    for (const bad of [
      `${good}x`,
      good.slice(0, -8),
      'null',
      '{}',
      'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.',
      '\u0000',
      '',
    ])
      expect(await sessionIn(bad)).toBeNull();
  });
});
