'use client';

import { ActionForm } from '@/components/desk/action-form';
import { deletePictureAction } from '@/newsroom/media/actions';
import { media as words } from '@/words/media';

/** The button that deletes a picture; where something shows it, why it cannot. */
export function DeleteForm({ id, isUsed }: { id: string; isUsed: boolean }) {
  return (
    <ActionForm action={deletePictureAction} className="stack" label={words.remove} form="delete-">
      <input type="hidden" name="id" value={id} />
      <p className="hint" id="delete-why">
        {isUsed ? words.removeInUse : words.removeHint}
      </p>
      <p className="act">
        <button className="btn danger" type="submit" aria-disabled={isUsed} aria-describedby="delete-why">
          {words.removeSave}
        </button>
      </p>
    </ActionForm>
  );
}
