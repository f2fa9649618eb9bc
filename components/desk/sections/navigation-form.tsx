import { saveNavigationAction } from '@/newsroom/sections/actions';
import { writeLinks } from '@/newsroom/sections/navigation';
import type { SiteNav } from '@/newsroom/sections/navigation-queries';
import { navigation as words } from '@/words/navigation';
import { ActionForm } from '../action-form';
import { ChoiceField, LongField, TextField } from '../field';

const choices = [
  ['yes', words.yes],
  ['no', words.no],
] as const;

/** The order of the sections, which of them the header has, and the links beside them. */
export function NavigationForm({
  nav: { sections, shown, header, footer, seen },
}: {
  nav: SiteNav & { seen: string };
}) {
  return (
    <ActionForm action={saveNavigationAction} className="sets" label={words.title}>
      <input type="hidden" name="seen" value={seen} />
      <fieldset>
        <legend>{words.sections}</legend>
        {sections.length === 0 && <p className="hint">{words.none}</p>}
        {sections.map(({ id, name }, at) => (
          <div className="row2" key={id}>
            <TextField
              name={`place-${id}`}
              label={words.place(name)}
              value={String(at + 1)}
              inputMode="numeric"
              maxLength={3}
            />
            <ChoiceField
              name={`shown-${id}`}
              label={words.shown(name)}
              value={shown.some((one) => one.id === id) ? 'yes' : 'no'}
              choices={choices}
            />
          </div>
        ))}
      </fieldset>
      <fieldset>
        <legend>{words.links}</legend>
        <LongField name="header" label={words.header} hint={words.linksHint} value={writeLinks(header)} rows={3} />
        <LongField name="footer" label={words.footer} hint={words.linksHint} value={writeLinks(footer)} rows={5} />
      </fieldset>
      <div className="act">
        <button className="btn primary" type="submit">
          {words.save}
        </button>
      </div>
    </ActionForm>
  );
}
