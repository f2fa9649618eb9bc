import { setCommentsAction } from '@/newsroom/articles/actions';
import { commentsModes } from '@/newsroom/articles/article';
import { localTime } from '@/newsroom/articles/calendar';
import type { ThreadSettingDto } from '@/newsroom/articles/thread-queries';
import { publishing, threadSetting as words } from '@/words/desk-stories';
import { ActionForm } from './action-form';
import { ChoiceField, TextField } from './field';

/** How a conversation stands: its mode, why it is paused, until when. */
export function ThreadForm({ setting, timeZone }: { setting: ThreadSettingDto; timeZone: string }) {
  const { id, thread, keptOpen, rules } = setting;
  const { mode, note, until, closes, days } = thread;
  const ends = mode === 'paused' ? until : days === null ? closes : null;
  const modes = { ...publishing.modes, slowed: words.slowed(rules.slowSeconds) };
  return (
    <ActionForm
      action={setCommentsAction}
      className="stack"
      label={words.mode}
      called={{ note: words.note, until: words.until }}
    >
      <input type="hidden" name="id" value={id} />
      <ChoiceField
        name="mode"
        label={words.mode}
        value={mode}
        choices={commentsModes.map((one) => [one, modes[one]] as const)}
      />
      <TextField name="note" label={words.note} hint={words.noteHint} value={note} dir="auto" />
      <TextField
        name="until"
        type="datetime-local"
        label={words.until}
        hint={words.untilHint(timeZone)}
        value={ends ? localTime(new Date(ends), timeZone).slice(0, 16) : ''}
      />
      <div className="field">
        <label className="check">
          <input type="checkbox" name="keep-open" defaultChecked={keptOpen} aria-describedby="keep-open-hint" />{' '}
          {words.keepOpen}
        </label>
        <p className="hint" id="keep-open-hint">
          {words.keepOpenHint(rules.closeAfterDays)}
        </p>
      </div>
      <div className="act">
        <button className="btn" type="submit">
          {words.set}
        </button>
      </div>
    </ActionForm>
  );
}
