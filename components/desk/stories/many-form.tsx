import { manyAction } from '@/newsroom/articles/many/actions';
import { many as words } from '@/words/desk-many';
import { ActionForm } from '../action-form';
import { ChoiceField, TextField } from '../field';
import { KeptTicks } from './kept-ticks';

/** What the boxes of the list belong to. */
export const manyForm = 'many';

type Named = { id: string; name: string };

/** Acts on the chosen stories. The boxes stand in the list, outside the form, because its rows have forms of their own. */
export function ManyForm({ sections, colleagues }: { sections: Named[]; colleagues: Named[] }) {
  const choices = (list: Named[]) => list.map(({ id, name }) => [id, name] as const);
  return (
    <ActionForm action={manyAction} className="many" label={words.title} form="many-" id={manyForm}>
      <KeptTicks form={manyForm} />
      <details className="bulk">
        <summary>{words.title}</summary>
        <p className="hint">{words.lead}</p>
        {/* First, because Enter in a form presses its first button, and this is the one field where people type. */}
        <div className="act">
          <TextField name="tag" form="many-" label={words.tag} autoComplete="off" />
          <button className="btn sm" type="submit" name="act" value="tag">
            {words.add}
          </button>
        </div>
        <div className="act">
          <ChoiceField
            name="section"
            form="many-"
            label={words.section}
            choices={[['', words.noSection], ...choices(sections)]}
          />
          <button className="btn sm" type="submit" name="act" value="section">
            {words.move}
          </button>
        </div>
        {colleagues.length > 0 && (
          <div className="act">
            <ChoiceField
              name="hand-over"
              form="many-"
              label={words.colleague}
              choices={[['', words.noColleague], ...choices(colleagues)]}
            />
            <button className="btn sm" type="submit" name="act" value="hand-over">
              {words.hand}
            </button>
          </div>
        )}
        <div className="act">
          <button className="btn sm" type="submit" name="act" value="archive">
            {words.archive}
          </button>
        </div>
      </details>
    </ActionForm>
  );
}
