import { grounds, type Theme, worstContrast } from '@/newsroom/settings/accent';
import { savePublicationAction } from '@/newsroom/settings/actions';
import { publicationLimits } from '@/newsroom/settings/limits-of-settings';
import type { Publication } from '@/newsroom/settings/publication';
import { publicationFields, publicationForm } from '@/newsroom/settings/publication-form';
import { publicationPage as words } from '@/words/settings';
import { ActionForm } from '../action-form';
import { BeganField } from '../began-field';
import { ChoiceField, TextField } from '../field';

const called = Object.fromEntries(publicationFields.map((field) => [field, words[field]]));

/** What the paper is called, where it is at home, and its colour. */
export function PublicationForm({ publication }: { publication: Publication }) {
  const { name, tagline, contact, language, timeZone, accent, accentDark, commentsOn, commentPolicy } = publication;
  return (
    <ActionForm action={savePublicationAction} className="sets" label={words.title} called={called}>
      <BeganField values={publicationForm(publication)} />
      <fieldset>
        <legend>{words.who}</legend>
        <TextField name="name" label={words.name} value={name} maxLength={publicationLimits.name} required />
        <TextField name="tagline" label={words.tagline} value={tagline} maxLength={publicationLimits.tagline} />
        <TextField name="contact" label={words.contact} hint={words.contactHint} value={contact} inputMode="email" />
      </fieldset>
      <fieldset>
        <legend>{words.place}</legend>
        <TextField name="language" label={words.language} hint={words.languageHint} value={language} maxLength={35} />
        <ChoiceField
          name="timeZone"
          label={words.timeZone}
          hint={words.timeZoneHint}
          value={timeZone}
          choices={Intl.supportedValuesOf('timeZone').map((zone) => [zone, zone] as const)}
        />
      </fieldset>
      <fieldset>
        <legend>{words.colours}</legend>
        <div className="row2">
          <TextField name="accent" label={words.accent} hint={hintOf(accent, 'light')} value={accent} maxLength={7} />
          <TextField
            name="accentDark"
            label={words.accentDark}
            hint={hintOf(accentDark, 'dark')}
            value={accentDark}
            maxLength={7}
          />
        </div>
      </fieldset>
      <fieldset>
        <legend>{words.comments}</legend>
        <p>{words.commentsNow(commentsOn, words.policies[commentPolicy])}</p>
        <p className="hint">
          <a className="link" href="/desk/settings/rules">
            {words.commentsChange}
          </a>
        </p>
      </fieldset>
      <div className="act">
        <button className="btn primary" type="submit">
          {words.save}
        </button>
      </div>
    </ActionForm>
  );
}

function hintOf(accent: string, theme: Theme): string {
  const { usual } = grounds[theme];
  return words.accentHint(usual, (Math.floor(worstContrast(accent || usual, theme) * 10) / 10).toFixed(1));
}
