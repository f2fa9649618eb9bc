import { text } from '@/newsroom/answered';
import type { Claim, Source, Standing } from './evidence';

/** The forms of a source and of a claim as they were sent; the rules judge them. */
export function readSource(form: FormData): Source {
  return {
    id: text(form, 'item'),
    kind: text(form, 'kind') as Source['kind'],
    title: text(form, 'title'),
    naming: text(form, 'naming') as Source['naming'],
    why: text(form, 'why'),
    link: text(form, 'link'),
    archive: text(form, 'archive'),
  };
}

/** Fields `rests-ID`, ticked, with `place-ID` beside each. */
export function readClaim(form: FormData): Claim {
  const ids = [...(form instanceof FormData ? form : [])].flatMap(
    ([name]) => /^rests-(\w{1,32})$/.exec(name)?.[1] ?? [],
  );
  return {
    id: text(form, 'item'),
    claim: text(form, 'claim'),
    saidBy: text(form, 'saidBy'),
    standing: text(form, 'standing') as Standing,
    note: text(form, 'note'),
    sources: ids.map((id) => ({ id, place: text(form, `place-${id}`) })),
  };
}
