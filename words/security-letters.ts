import type { LetterWords } from './letters';

/** What letters say about what somebody signs in with. They go out whoever did it, and cannot be stopped. */
const why = 'You get this because it is your account. It cannot be stopped.';
const notYou = 'If you did not do it or ask for it, change your password and tell an admin of the paper at once.';

export function passwordChanged(moment: string): LetterWords {
  return {
    subject: 'Your password was changed',
    title: 'Your password was changed',
    lead: `Somebody gave your account a new password on ${moment}. Other browsers that were signed in as you have to sign in again.`,
    items: [],
    rest: 'If you did not ask for it, tell an admin of the paper at once.',
    button: 'Sign in',
    why,
  };
}

export function factorChanged(moment: string): LetterWords {
  return {
    subject: 'Your second step was switched off',
    title: 'Your second step was switched off',
    lead: `Since ${moment} your password alone signs you in.`,
    items: [],
    rest: notYou,
    button: 'Look at your account',
    why: why,
  };
}

export function factorOn(moment: string): LetterWords {
  return {
    subject: 'Your second step was switched on',
    title: 'Your second step was switched on',
    lead: `Since ${moment} a code of an app, or a recovery code, is asked for beside your password.`,
    items: [],
    rest: `${notYou} An admin can take the second step away again.`,
    button: 'Look at your account',
    why,
  };
}

export function codesRenewed(moment: string): LetterWords {
  return {
    subject: 'Your recovery codes were made anew',
    title: 'Your recovery codes were made anew',
    lead: `On ${moment} your account got ten new recovery codes. The old ones don’t work any more.`,
    items: [],
    rest: notYou,
    button: 'Look at your account',
    why,
  };
}

/** To the address that was the account's: whoever reads it may have no other way to hear of it. */
export function addressChanged(about: {
  paper: string;
  /** Where the paper can be written to; '' for nowhere. */
  contact: string;
  whose: string;
  /** null where it was done on the server itself. */
  by: string | null;
  self: boolean;
  moment: string;
}): LetterWords {
  const { paper, contact, whose, by, self, moment } = about;
  const who = self ? 'from the account itself' : `by ${by ?? 'somebody who works on the server'}`;
  return {
    subject: `Your account at ${paper} has another address`,
    title: 'Your account has another address',
    lead: `The account of ${whose} at ${paper} was signed in to with this address. On ${moment} it was given another one, ${who}. Letters about the account go there from now on.`,
    items: [],
    rest: `If you did not ask for it, tell an admin of the paper at once${contact === '' ? '' : `, or write to ${contact}`}: with the new address somebody else can choose a new password.`,
    button: `Open ${paper}`,
    why: 'You get this one letter because this was the address of your account. Nothing else is sent here.',
  };
}
