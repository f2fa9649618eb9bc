/** What the press itself says, when no page of the paper can. `{id}` and the like are filled in. */
export interface Notice {
  title: string;
  /** What happened, then what to do. */
  text: string;
}

export const notices = {
  missing: {
    title: 'There is no page at this address',
    text: 'It may have been moved, or the address may have lost a letter on its way. The front page lists what is new.',
  },
  malformed: { title: 'This address cannot be read', text: 'It holds characters that no address of ours has.' },
  tooLongAddress: { title: 'This address is too long', text: 'No address of ours has more than 2,048 characters.' },
  method: { title: 'That cannot be done here', text: 'This address can be read, and nothing else.' },
  host: { title: 'This is not our address', text: 'This server answers under another name.' },
  origin: {
    title: 'This was not sent from our own page',
    text: 'Nothing was saved. Open the page here and send it again.',
  },
  form: {
    title: 'This form was sent in a way we do not read',
    text: 'Nothing was saved. Go back and send it from its own page.',
  },
  tooLarge: {
    title: 'That is more than we take at once',
    text: 'Nothing was saved. Go back: your text is still there. Shorten it and send it again.',
  },
  unreadable: {
    title: 'What was sent could not be read',
    text: 'Nothing was saved. Go back and send it again.',
  },
  outdated: {
    title: 'This form is older than the page it belongs to',
    text: 'Nothing was saved. Your words are below: copy them, open the page anew and send them from there.',
  },
  busy: {
    title: 'We are very busy just now',
    text: 'Please try again in a few seconds.',
  },
  tooMany: {
    title: 'That is a lot at once',
    text: 'Too much was asked for from your network in the same moment. Wait a few seconds, then open the page again.',
  },
  busyPost: {
    title: 'We are very busy just now',
    text: 'It is not certain that this was saved. Your words are below. Wait a few seconds and send them again: what arrived is not taken twice.',
  },
  fault: {
    title: 'Something went wrong on our side',
    text: 'It was noted under the reference {reference}. Please try again later.',
  },
  faultPost: {
    title: 'Something went wrong on our side',
    text: 'It is not certain that this was saved. Your words are below. It was noted under the reference {reference}.',
  },
} as const satisfies Record<string, Notice>;

/** What a field is called where its name in the form is not what people would say. */
export const fieldNames: Record<string, string> = { text: 'Comment', name: 'Name', email: 'Email' };
export const yourWords = 'What you wrote';
export const toTheFrontPage = 'To the front page';
export const tryAgain = 'Open the page again';
