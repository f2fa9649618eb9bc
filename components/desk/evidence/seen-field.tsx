'use client';

import { useAnswer } from '../action-form';

/** Which item a form is about and what stood there when it was opened; after a refusal, what its writer was shown. */
export function SeenField({ id, item, seen }: { id: string; item: string; seen: string }) {
  const { typed, turn } = useAnswer();
  return (
    <>
      <input type="hidden" name="id" value={id} />
      <input key={`item-${turn}`} type="hidden" name="item" defaultValue={typed.item ?? item} />
      <input key={`seen-${turn}`} type="hidden" name="seen" defaultValue={typed.seen ?? seen} />
    </>
  );
}
