import { ada } from './cast';
import { deskRoutes, deskScreens } from './desk-screens';
import { everyLook, expectNoFaultIn, rivals, spilt } from './faults';
import { expect, test } from './journey';
import { postHeld, quiet } from './thread';

/** The desk, held to what the readers' pages are held to. With a script, because axe is one and the desk's controls need it. */
const parts = ['stories', 'people and conversations', 'the paper'] as const;

function partOf(route: string): (typeof parts)[number] {
  if (/^articles/.test(route)) return 'stories';
  return /^(?:account|audit|calendar|comments|outbox|people)/.test(route) ? 'people and conversations' : 'the paper';
}

// Two workers share them, and one that fails is not paid for by the others.
test.describe.configure({ mode: 'parallel' });

for (const part of parts) {
  test(`no screen of ${part} has a fault that a machine can find, nor spills at 320 pixels @script`, async ({
    page,
    signIn,
    context,
  }) => {
    test.setTimeout(300_000);
    const guest = { name: 'Odd Sund', email: 'odd@letters.example', text: `Is it open, ask ${part}?` };
    await postHeld(page, quiet.canary, guest);
    await context.clearCookies();
    await signIn(ada);
    const screens = await deskScreens(page);
    expect(Object.keys(screens).sort()).toEqual(deskRoutes());
    const mine = Object.entries(screens).filter(([route]) => partOf(route) === part);
    for (const address of mine.flatMap(([, addresses]) => addresses)) {
      await page.goto(address);
      await expectNoFaultIn(everyLook, page, address);
      expect.soft(await rivals(page), `${address}: one button asks for attention`).toEqual([]);
      await page.setViewportSize({ width: 320, height: 600 });
      expect.soft(await spilt(page), `${address} at 320`).toEqual([]);
    }
  });
}
