/**
 * The keys of Postgres's advisory locks, all in one place because two of one number would wait for each other. Each is four letters
 * in ASCII: "gaz" and one of its own. Locks of single things (a picture, an address that is tried) hash their names instead.
 */
export const locks = {
  /** Held by the one process that migrates. */
  migration: 0x67617a65,
  /** Held by the one instance that fills a new paper. */
  firstStart: 0x67617a66,
  /** Held by whoever arranges the front page. */
  frontPage: 0x67617a70,
  /** Held by whoever adds a link to the chain. */
  chain: 0x67617a73,
  /** Held by whoever saves the settings or the rules for comments. */
  settings: 0x67617a74,
  /** Held by whoever teaches the spam filter. */
  teachers: 0x67617a77,
} as const;
