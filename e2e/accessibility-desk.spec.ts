import { ada } from './cast';
import { deskRoutes, deskScreens } from './desk-screens';
import { everyLook, expectNoFaultIn, spilt } from './faults';
import { expect, test } from './journey';
import { postHeld, quiet } from './thread';

/** The desk, held to what the readers' pages are held to. With a script, because axe is one and the desk's controls need it. */
test('no screen of the desk has a fault that a machine can find, nor spills at 320 pixels @script', async ({
  page,
  signIn,
  context,
}) => {
  test.setTimeout(600_000);
  await postHeld(page, quiet.canary, { name: 'Odd Sund', email: 'odd@letters.example', text: 'Is it open?' });
  await context.clearCookies();
  await signIn(ada);
  const screens = await deskScreens(page);
  expect(Object.keys(screens).sort()).toEqual(deskRoutes());
  for (const address of Object.values(screens).flat()) {
    await page.goto(address);
    await expectNoFaultIn(everyLook, page, address);
    await page.setViewportSize({ width: 320, height: 600 });
    expect.soft(await spilt(page), `${address} at 320`).toEqual([]);
  }
});
