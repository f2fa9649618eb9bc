import { takeLock } from './lock.mjs';

/** Tries for the lock and holds it until it is killed, or the test that forked it is gone. */
await takeLock(String(process.argv[2])).then(
  () => process.send?.('got'),
  () => process.send?.('refused'),
);
process.once('disconnect', () => process.exit());
