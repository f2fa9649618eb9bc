import { askToConfirmAction, chooseLettersAction } from '@/newsroom/mail/address-actions';
import type { OwnLettersDto } from '@/newsroom/mail/own-letters-queries';
import { letterNames } from '@/words/letters';
import { yourLetters as words } from '@/words/your-comments';
import { OneButton } from './one-button';

/** Where one's letters go, which of them are sent, and the way to confirm an address. */
export function LetterChoices({ letters, guest }: { letters: OwnLettersDto; guest: boolean }) {
  const { confirmed, hint, choices } = letters;
  return (
    <section aria-labelledby="letters-heading">
      <h2 id="letters-heading">{words.title}</h2>
      {confirmed ? (
        <p>{hint ? words.confirmed(hint) : words.account}</p>
      ) : (
        <>
          <p>{hint ? words.unconfirmed(hint) : words.noAddress}</p>
          {guest && hint && (
            <OneButton action={askToConfirmAction} at="/your-comments" button={words.confirm}>
              <p className="hint">{words.once}</p>
            </OneButton>
          )}
        </>
      )}
      {choices.map(({ purpose, stopped }) => (
        <div key={purpose} className="choice">
          <p>
            <b>{letterNames[purpose]}.</b> {stopped ? words.off : words.on}
          </p>
          <OneButton
            action={chooseLettersAction}
            at="/your-comments"
            fields={{ purpose, wish: stopped ? 'again' : 'stop' }}
            button={stopped ? words.again : words.stop}
            look="btn sm"
          />
        </div>
      ))}
    </section>
  );
}
