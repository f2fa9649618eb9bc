import { takeLock } from './lock.mjs';

await takeLock(String(process.argv[2])).then(
  () => process.send?.('got'),
  () => process.send?.('refused'),
);

setInterval(() => {}, 60_000); // holds it until it is killed
