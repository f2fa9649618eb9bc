/** Says one thing. @param {string} line */
export function say(line = '') {
  process.stdout.write(`${line}\n`);
}

/** Says what went wrong and ends. @param {string} line @returns {never} */
export function giveUp(line) {
  process.stderr.write(`\n${line}\n`);
  process.exit(1);
}

/**
 * Runs a long step, with a dot a second so that nobody thinks it hangs, and says how long it took.
 * @template T @param {string} title @param {() => Promise<T>} run @returns {Promise<T>}
 */
export async function step(title, run) {
  const began = Date.now();
  process.stdout.write(`  ${title} `);
  const dots = setInterval(() => process.stdout.write('.'), 1000);
  try {
    const result = await run();
    say(` ${((Date.now() - began) / 1000).toFixed(1)} s`);
    return result;
  } catch (fault) {
    say(' failed');
    throw fault;
  } finally {
    clearInterval(dots);
  }
}

/**
 * What the first start shows once: the admin's password, or the token that makes one.
 * @param {{ admin?: { email: string, password?: string } | undefined, token?: string | undefined, site?: string | undefined }} first
 */
export function announce({ admin, token, site }) {
  if (admin?.password)
    say(`\n  Sign in as ${admin.email} with the password ${admin.password}\n  This is shown once: keep it.\n`);
  else if (admin) say(`\n  Sign in as ${admin.email} with the password that ADMIN_PASSWORD set.\n`);
  if (token)
    say(`\n  To set the paper up, open ${site}/desk and type this token, good once and for a day:\n  ${token}\n`);
}
