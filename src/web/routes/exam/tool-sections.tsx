import { useContext } from 'react';
import type { ItemType } from '#exams/index.ts';
import { m } from '#web/paraglide/messages.js';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { TextInput } from '#web/ui/inputs.tsx';
import { typeInWords } from './exam-words.ts';
import { typedAt } from './form-tree.ts';
import { BoxesOfTool, CellBox, GroupProblem, useBox, useRows, WordsBox } from './tool-boxes.tsx';

const TYPES: readonly ItemType[] = ['single_choice', 'multiple_choice', 'matching', 'ordering', 'short_answer', 'numeric'];

/** Parts of the theory: what is tested, and how many items of each type go into a variant. */
export function SectionsOfTool() {
  const { keys, add, remove } = useRows('sections');
  return (
    <section className="stack" aria-labelledby="editor-sections">
      <h2 id="editor-sections">{m.exam_editor_sections()}</h2>
      <GroupProblem of="sections" />
      {keys.map((key, place) => (
        <SectionFields key={key} path={`sections.${key}`} place={place + 1} onRemove={() => remove(key)} />
      ))}
      <div>
        <Button type="button" kind="line" size={32} onClick={add}>
          {m.exam_editor_section_add()}
        </Button>
      </div>
    </section>
  );
}

function SectionFields({ path, place, onRemove }: { path: string; place: number; onRemove(): void }) {
  const { standing } = useContext(BoxesOfTool);
  const id = useBox(`${path}.id`);
  const isNew = typedAt(standing, `${path}.id`) === '';
  return (
    <Card title={m.exam_editor_section({ place })}>
      <div className="stack">
        {isNew ? (
          <TextInput {...id} label={m.exam_editor_section_id()} hint={m.exam_editor_section_id_hint()} autoComplete="off" short />
        ) : (
          <input type="hidden" name={id.name} value={id.defaultValue} />
        )}
        <WordsBox name={`${path}.title`} label={m.exam_editor_title()} />
        <WordsBox name={`${path}.tests`} label={m.exam_editor_tests()} />
        <Draws path={`${path}.draws`} section={place} />
        <div>
          <Button type="button" kind="quiet" size={32} onClick={onRemove} aria-label={m.exam_editor_section_remove({ place })}>
            {m.exam_editor_remove()}
          </Button>
        </div>
      </div>
    </Card>
  );
}

function Draws({ path, section }: { path: string; section: number }) {
  const { keys, add } = useRows(path, 2);
  return (
    <div className="stack-s">
      <GroupProblem of={path} />
      <table className="edit-rows">
        <caption>{m.exam_editor_draws()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.exam_item_type()}</th>
            <th scope="col">{m.exam_editor_draw_points()}</th>
            <th scope="col">{m.exam_editor_draw_count()}</th>
          </tr>
        </thead>
        <tbody>
          {keys.map((key, row) => (
            <DrawRow key={key} path={`${path}.${key}`} at={m.exam_editor_row({ section, row: row + 1 })} />
          ))}
        </tbody>
      </table>
      <p className="small mute">{m.exam_editor_draws_hint()}</p>
      <div>
        <Button type="button" kind="quiet" size={32} onClick={add} aria-label={m.exam_editor_draw_add({ section })}>
          {m.exam_editor_row_add()}
        </Button>
      </div>
    </div>
  );
}

function DrawRow({ path, at }: { path: string; at: string }) {
  const type = useBox(`${path}.type`);
  return (
    <tr>
      <td data-label={m.exam_item_type()}>
        <select
          className="input"
          name={type.name}
          id={type.id}
          defaultValue={type.defaultValue || 'single_choice'}
          aria-label={`${m.exam_item_type()}, ${at}`}
        >
          {TYPES.map((one) => (
            <option key={one} value={one}>
              {typeInWords(one)}
            </option>
          ))}
        </select>
      </td>
      <td data-label={m.exam_editor_draw_points()}>
        <CellBox name={`${path}.points`} label={`${m.exam_editor_draw_points()}, ${at}`} numeric />
      </td>
      <td data-label={m.exam_editor_draw_count()}>
        <CellBox name={`${path}.count`} label={`${m.exam_editor_draw_count()}, ${at}`} numeric />
      </td>
    </tr>
  );
}
