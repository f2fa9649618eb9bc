import { pathToFileURL } from 'node:url';

/**
 * Are the settings right? Asked in this process, because starting another costs more than the answer. The start goes on
 * with the settings in `env` set, and answers the site's address; a fault throws with the variable and the mend.
 * @param {Record<string, string>} env @returns {Promise<string>}
 */
export async function checkSettings(env) {
  Object.assign(process.env, env);
  const { site } = await import(pathToFileURL('dist/site.mjs').href);
  return site;
}
