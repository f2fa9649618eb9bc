/** What the desk says about what is planned. Refusals stand in problems.ts. */
export const calendar = {
  title: 'Calendar',
  lead: (zone: string) => `What is planned, and what was done as planned, by the clocks of ${zone}.`,
  before: 'The month before',
  after: 'The month after',
  today: 'This month',
  // Days of a month's grid, Monday first.
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  none: 'Nothing is planned for this month. A story is planned from its Publish page.',
  byDay: 'Day by day',
} as const;

export const plans = {
  title: 'Planned',
  acts: { publish: 'Publish', unpublish: 'Take back' },
  change: 'Publish changes',
  states: { waiting: 'Waits for its time', done: 'Done', dropped: 'Dropped', refused: 'Couldn’t be done' },
  by: (name: string) => `planned by ${name}`,
  on: (moment: string) => `on ${moment}`,
  frozen:
    'The text goes out as it was when it was planned. It has been written on since: plan it again to take that along.',
  address: (path: string) => `It will stand at ${path}.`,
  becauseOf: (sentence: string) => `Readers will be told: ${sentence}`,
  noteOf: (sentence: string) => `What changed: ${sentence}`,
  at: 'Another time',
  move: 'Change the time',
  drop: 'Drop this plan',
  when: 'When',
  now: 'Now',
  nowHint: 'Readers and feeds have it at once.',
  later: 'At a time',
  laterHint: 'The text as it is now. What is written afterwards stays at the desk.',
  time: 'Day and time',
  timeHint: (zone: string) => `By the clocks of ${zone}.`,
  plan: 'Plan it',
  replaces: 'Publishing it now, or planning it again, replaces what is planned below.',
  withdrawal: 'Day and time, or nothing to do it now',
  withdrawalLater: 'Day and time',
  withdrawalTitle: 'Plan to take it back',
  withdraw: 'Plan the withdrawal',
} as const;
