import { cookies, headers } from 'next/headers';
import NextAuth, { CredentialsSignin, type NextAuthConfig } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { network } from '@/newsroom/answer';
import type { Outcome, Refusal } from '@/newsroom/outcome';
import { browserName } from './account/browser-name';
import { guestCookie, ownMarker, ownMarkerOptions } from './guest-key';
import { finishSignIn, stepMinutes } from './second-factor/sign-in-step';

import { cookieSecret, sessionCookie, sessionIn } from './session-cookie';
import { endSession, sessionDays } from './sessions';
import { signIn } from './sign-in';

/** next-auth, as we use it: what it keeps in the browser is one encrypted cookie with the id of a session. */
const cookie = { httpOnly: true, secure: true, sameSite: 'lax', path: '/' } as const;

/** What the browser holds between password and second factor; the server knows the rest. */
const stepCookie = '__Host-gazette-step';

/** next-auth lets an authorisation answer by a user or by throwing, so the half sign-in is thrown too. */
class HalfIn extends CredentialsSignin {
  constructor(readonly step: string) {
    super();
  }
}
class Refused extends CredentialsSignin {
  constructor(readonly refusal: Refusal) {
    super();
  }
}

/** Asked for with each use, because the secret is there only once the house has started. */
function config(): NextAuthConfig {
  return {
    secret: cookieSecret(),
    trustHost: true, // the press has judged host and origin, and sets AUTH_URL
    session: { strategy: 'jwt', maxAge: sessionDays * 86_400 },
    pages: { signIn: '/desk/sign-in', error: '/desk/sign-in' },
    cookies: {
      sessionToken: { name: sessionCookie, options: cookie },
      callbackUrl: { name: '__Host-gazette-return', options: cookie },
      csrfToken: { name: '__Host-gazette-csrf', options: cookie },
    },
    providers: [Credentials({ credentials: { email: {}, password: {}, step: {}, code: {} }, authorize })],
    callbacks: { jwt: ({ token, user }) => (user?.id ? { sub: user.id } : { sub: token.sub ?? '' }) },
    logger: { error() {}, warn() {}, debug() {} }, // what matters is thrown; an entry here would carry typed words
  };
}

const auth = NextAuth(() => config());

type Typed = Partial<Record<'email' | 'password' | 'step' | 'code', unknown>>;

/** next-auth's "user" is the session itself: its id is all that the token carries. */
async function authorize(typed: Typed): Promise<{ id: string }> {
  const guest = { kind: 'guest', commenterId: null, network: network() } as const;
  const agent = browserName((await headers()).get('user-agent') ?? '');
  const said = (name: keyof Typed) => String(typed[name] ?? '');
  const entered: Outcome<{ session?: string; step?: string }> = typed.step
    ? await finishSignIn(guest, { step: said('step'), code: said('code'), agent }, new Date())
    : await signIn(guest, { email: said('email'), password: said('password'), agent }, new Date());
  if (!entered.ok) throw new Refused(entered);
  if (!entered.session) throw new HalfIn(entered.step ?? '');
  return { id: entered.session };
}

/** What became of a sign-in: in (null), refused, or half in, so that the second factor is asked for. */
export type Entering = Refusal | 'half' | null;

/** Signs in and sets the cookie, for server actions; a session that this browser had ends. Null when the door opened. */
export async function enter(email: string, password: string): Promise<Entering> {
  return enterWith({ email, password });
}

/** The second half, with a code of the app or a recovery code. */
export async function enterByCode(code: string): Promise<Entering> {
  const jar = await cookies();
  const entering = await enterWith({ step: jar.get(stepCookie)?.value ?? 'none', code });
  if (entering === null) jar.delete({ name: stepCookie, path: '/', secure: true });
  return entering;
}

/** Is this browser between password and second factor? What the cookie is worth the rule finds out. */
export async function isHalfIn(): Promise<boolean> {
  return (await cookies()).has(stepCookie);
}

async function enterWith(typed: Typed): Promise<Entering> {
  const former = await currentSession();
  try {
    await auth.signIn('credentials', { ...typed, redirect: false });
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    if (!(error instanceof HalfIn)) throw error;
    (await cookies()).set(stepCookie, error.step, { ...cookie, maxAge: stepMinutes * 60 });
    return 'half';
  }
  if (former) await endSession(former, new Date());
  // There may be comments of one's own on every page: the reader's script asks, as it does for a guest's.
  (await cookies()).set(ownMarker, '1', ownMarkerOptions);
  return null;
}

/** Ends the session and takes its cookies away; the marker only where this browser has no guest's key either. */
export async function leave(): Promise<void> {
  const session = await currentSession();
  if (session) await endSession(session, new Date());
  await auth.signOut({ redirect: false });
  const jar = await cookies();
  if (!jar.get(guestCookie)) jar.set(ownMarker, '', { ...ownMarkerOptions, maxAge: 0 });
}

/** The id of the session that this request's cookie names; null for none. */
export async function currentSession(): Promise<string | null> {
  return sessionIn((await cookies()).get(sessionCookie)?.value);
}
