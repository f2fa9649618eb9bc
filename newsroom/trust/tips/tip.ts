import { idPattern } from '@/newsroom/id';

/** What readers say is wrong in a story, without the database. Pure. */
export const tipStates = ['new', 'settled', 'corrected'] as const;
export type TipState = (typeof tipStates)[number];
export const tipsAPage = 30;

/** Longest values, in code points; at least `shortest` of words. */
export const tipLimits = { quote: 500, words: 2_000, shortest: 5, note: 1_000 };

/** Where a reader says it. */
export function tipAddress(slug: string): string {
  return `/articles/${slug}/spotted`;
}

/** The reader's form between two answers; everything typed comes back. */
export interface TipForm {
  problem: string | null;
  fields: Readonly<Record<string, string>>;
  values: Readonly<Record<string, string | number>>;
  typed: { quote: string; words: string; email: string };
}
export const untold: TipForm = { problem: null, fields: {}, values: {}, typed: { quote: '', words: '', email: '' } };

/** A tip as the desk sees it: never an address. */
export interface TipDto {
  id: string;
  articleId: string;
  headline: string;
  /** Of a story that is public; null where it is withdrawn. */
  slug: string | null;
  quote: string;
  words: string;
  state: TipState;
  /** ISO 8601. */
  sentAt: string;
  /** Gets a letter when somebody has dealt with it. */
  hears: boolean;
  settledBy: string | null;
  settledAt: string | null;
  note: string;
}
export interface TipFilter {
  state: TipState;
  before: { sentAt: Date; id: string } | null;
}

type Asked = Record<string, string | string[] | undefined>;

/** What an address of the list asks for; what it does not know it leaves out. */
export function toTipFilter(asked: Asked): TipFilter {
  const one = (name: string) => (typeof asked[name] === 'string' ? asked[name] : '');
  const [, ms, id = ''] = /^(\d{13})-(.+)$/.exec(one('before')) ?? [];
  return {
    state: tipStates.find((state) => state === one('state')) ?? 'new',
    before: ms && idPattern.test(id) ? { sentAt: new Date(Number(ms)), id } : null,
  };
}

/** The address of the list for `filter`. */
export function tipsPath({ state, before = null }: Partial<TipFilter>): string {
  const query = new URLSearchParams();
  if (state && state !== 'new') query.set('state', state);
  if (before) query.set('before', `${before.sentAt.getTime()}-${before.id}`);
  return query.size > 0 ? `/desk/tips?${query}` : '/desk/tips';
}
