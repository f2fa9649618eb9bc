import type { DemoComment } from './comment';
import { beforeYouWriteBelowTheLine } from './threads/before-you-write-below-the-line';
import { dartsFinal } from './threads/darts-final';
import { ferryFaresFrozen } from './threads/ferry-fares-frozen';
import { letTheHighStreetBeSlow } from './threads/let-the-high-street-be-slow';
import { more } from './threads/more';
import { salmonAreBackAtHollinWeir } from './threads/salmon-are-back-at-hollin-weir';
import { stopCallingTheFerryHeritage } from './threads/stop-calling-the-ferry-heritage';
import { swingBridgeSticksOpen } from './threads/swing-bridge-sticks-open';
import { theBridgeThatForgotHowToOpen } from './threads/the-bridge-that-forgot-how-to-open';

/** Every comment of the demo, by the slug (the file name) of the article it stands under. Pure. */
export const comments: Record<string, DemoComment[]> = {
  ...more,
  'before-you-write-below-the-line': beforeYouWriteBelowTheLine,
  'darts-final-goes-to-a-tie-and-then-to-a-vote': dartsFinal,
  'ferry-fares-frozen': ferryFaresFrozen,
  'let-the-high-street-be-slow': letTheHighStreetBeSlow,
  'salmon-are-back-at-hollin-weir': salmonAreBackAtHollinWeir,
  'stop-calling-the-ferry-heritage': stopCallingTheFerryHeritage,
  'swing-bridge-sticks-open': swingBridgeSticksOpen,
  'the-bridge-that-forgot-how-to-open': theBridgeThatForgotHowToOpen,
};
