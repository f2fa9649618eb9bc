import { join } from 'node:path';
import next from 'next';
import pino from 'pino';
import { adopt, closeDatabase } from '@/db/client';
import { openDatabase } from '@/db/open';
import { env, tellSignIn } from '@/env';
import { network } from '@/newsroom/answer';
import { keepLateDraftWords } from '@/newsroom/articles/drafts/draft-words';
import { keepSlots } from '@/newsroom/articles/front-page/keep-slots';
import { keepHours, lookEvery } from '@/newsroom/articles/keep-hours';
import { keepReads } from '@/newsroom/articles/keep-reads';
import { keepPlans } from '@/newsroom/articles/plans/keep-plans';
import { rankReads } from '@/newsroom/articles/rank-reads';
import { isFirstReply, keyHeaders, reply } from '@/newsroom/comments/reply';
import { forgetWhatIsOver } from '@/newsroom/forget';
import { carrierOf } from '@/newsroom/mail/post-room/carriage';
import { openPostRoom } from '@/newsroom/mail/post-room/post-room';
import { mediaFolder } from '@/newsroom/media/files/folder';
import { agreeOnFolder } from '@/newsroom/media/files/one-folder';
import { askerWith } from '@/newsroom/people/asker';
import { guestCookie } from '@/newsroom/people/guest-key';
import { sessionCookie, sessionIn } from '@/newsroom/people/session-cookie';
import { actorOfSession } from '@/newsroom/people/sessions';
import { getMasterSecret } from '@/newsroom/settings/kept-secrets';
import { keyFor, setMasterSecret } from '@/newsroom/settings/secrets';
import { actionNamed } from '@/press/action-name';
import { askOf } from '@/press/ask';
import { cookiesOf } from '@/press/cookies';
import { listen } from '@/press/listen';
import { newPress } from '@/press/newspaper';
import { outliveListeners, quietConsole } from '@/press/quiet';
import { newServer } from '@/press/server';
import type { Replies } from '@/press/settings';
import { staticFilesOf } from '@/press/static';
import { drain } from '@/press/stop';
import { within } from '@/press/turns';
import { printWithoutValues } from '@/press/without-values';

/** The short way of a comment to its rule. In development every form goes through Next, whose names of actions change with an edit. */
async function replies(dev: boolean): Promise<{ replies?: Replies }> {
  const action = dev ? undefined : await actionNamed('newsroom/comments/actions.ts', 'postComment');
  if (!action) return {};
  return {
    async replies(form, header) {
      if (!isFirstReply(form, action)) return undefined;
      const cookies = cookiesOf(header);
      const actor = await askerWith((name) => cookies.get(name), network(), new Date());
      const replied = await reply(actor, form, new Date());
      if (!replied.ok) return { refused: replied };
      const known = actor.kind === 'guest' && actor.commenterId ? cookies.get(guestCookie) : undefined;
      const key = replied.cookie ?? known; // kept for another year
      return { to: replied.to, cookies: key ? keyHeaders(key) : [] };
    },
  };
}

/** The composition root: opens the database, starts Next and the press in front of it, and ends them in order. */
async function main(): Promise<void> {
  outliveListeners();
  printWithoutValues();
  const dev = process.argv.includes('--dev');
  const log = pino({ level: dev ? 'debug' : 'info', base: null });
  if (!dev) quietConsole();
  tellSignIn();
  const app = next({ dev, dir: process.cwd(), hostname: 'localhost', port: env.port });
  // Beside each other: each waits for the disk and the compiler for most of its time.
  const [database] = await Promise.all([openDatabase(), app.prepare()]);
  adopt(database);
  setMasterSecret(await getMasterSecret());
  if (env.databaseUrl && !env.bucket) await agreeOnFolder(mediaFolder);
  const nextHandler = app.getRequestHandler();
  const { settings, wire } = newPress({
    ask: askOf(nextHandler),
    publicUrl: env.publicUrl,
    publicUrlGiven: env.publicUrlGiven,
    dev,
    withoutStock: process.argv.includes('--without-stock'), // for the bench alone
    trustedProxies: env.trustedProxies,
    staleLimit: env.staleLimitSeconds * 1_000,
    seenKey: keyFor('seen'),
    personalCookies: [guestCookie, sessionCookie],
    isSignedIn: async (cookies) => {
      const session = await sessionIn(cookiesOf(cookies).get(sessionCookie));
      return session !== null && (await actorOfSession(session, new Date())) !== null;
    },
    ...(await replies(dev)),
    files: await staticFilesOf(join(process.cwd(), '.next', 'static')),
    log,
    ...(dev ? { next: { handle: nextHandler, upgrade: app.getUpgradeHandler() } } : {}),
  });
  await wire.start();
  const server = newServer(settings);
  const stopListening = await listen(server, env.port, env.host);
  // One page before anybody comes: the first reader does not wait for what Next loads when first asked.
  await settings
    .ask({ method: 'GET', address: '/', headers: { host: settings.publicUrl.host } })
    .catch(() => undefined);
  // The launcher prints the addresses; started without one, this does.
  if (process.send) process.send('ready');
  else console.log(`The site  ${env.publicUrl}/\nThe desk  ${env.publicUrl}/desk`);

  // Every hour, by whichever instance comes to it; where it fails it is done an hour later.
  const forget = async () => {
    for (const what of await forgetWhatIsOver(new Date())) log.warn(`old ${what} could not be forgotten yet`);
  };
  const forgetting = setInterval(forget, 3_600_000);

  const countReads = async () => {
    const counted = settings.reads.take();
    try {
      await keepReads(counted, new Date());
    } catch {
      settings.reads.giveBack(counted);
      log.warn('reads could not be kept yet');
    }
  };
  const counting = setInterval(async () => {
    await countReads();
    await rankReads(new Date()).catch(() => log.warn('what is read most could not be ranked yet'));
    await keepLateDraftWords(new Date()).catch(() => log.warn('the words of drafts could not be kept yet'));
  }, 30_000);

  // What falls due by the clock alone; what did so while nobody was up, at once.
  let looking: Promise<void> | undefined;
  const lookAtTheClock = () => {
    // One after the other, and what fails keeps the other back no longer than that.
    looking ??= keepPlans(new Date())
      .catch(() => log.warn('something planned could not be done yet'))
      .then(() => keepHours(new Date()))
      .then(
        () => undefined,
        () => log.warn('threads could not be closed or opened yet'),
      )
      .then(() => keepSlots(new Date()))
      .then(
        () => undefined,
        () => log.warn('places of the front page could not be given back yet'),
      )
      .finally(() => {
        looking = undefined;
      });
  };
  lookAtTheClock();
  const hours = setInterval(lookAtTheClock, lookEvery);

  const postRoom = openPostRoom({
    carrier: carrierOf(),
    givenUp: (letter) => log.warn(letter, 'a letter was given up'),
    failed: () => log.warn('letters wait: a round of the post room broke off'),
  });

  let stopping = false;
  async function stop(): Promise<void> {
    if (stopping) return;
    stopping = true;
    settings.live.stop();
    await Promise.all([stopListening(), drain(server), postRoom.stop()]);
    clearInterval(forgetting);
    clearInterval(counting);
    clearInterval(hours);
    await within(3_000, looking ?? Promise.resolve()).catch(() => undefined);
    await within(3_000, countReads()).catch(() => log.warn('the last reads were lost'));
    await wire.stop();
    await app.close();
    await closeDatabase();
    process.exit(0);
  }
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

main().catch((fault: unknown) => {
  const known = fault instanceof Error && ['BadSettings', 'CannotStart', 'Locked'].includes(fault.name);
  console.error(known ? fault.message : fault);
  process.exit(1);
});
