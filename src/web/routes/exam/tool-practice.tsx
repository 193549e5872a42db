import { useContext, useState } from 'react';
import { m } from '#web/paraglide/messages.js';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Tick } from '#web/ui/choices.tsx';
import { typedAt } from './form-tree.ts';
import { BoxesOfTool, CellBox, GroupProblem, NumberBox, RuleBoxes, useBox, useKazakh, useRows, WordsBox } from './tool-boxes.tsx';

/** Practical tasks with their criteria, how many of them are drawn, and how far two experts may be apart. */
export function TasksOfTool() {
  const { keys, add, remove } = useRows('tasks');
  return (
    <section className="stack" aria-labelledby="editor-tasks">
      <h2 id="editor-tasks">{m.exam_editor_tasks()}</h2>
      <GroupProblem of="tasks" />
      <div className="form-grid">
        <NumberBox name="tasksToDraw" label={m.exam_editor_tasks_to_draw()} />
        <NumberBox name="criterionDifference" label={m.exam_editor_criterion_difference()} hint={m.exam_editor_difference_hint()} />
        <NumberBox name="totalDifference" label={m.exam_editor_total_difference()} hint={m.exam_editor_difference_hint()} />
      </div>
      {keys.map((key, place) => (
        <TaskFields key={key} path={`tasks.${key}`} place={place + 1} onRemove={() => remove(key)} />
      ))}
      <div>
        <Button type="button" kind="line" size={32} onClick={add}>
          {m.exam_editor_task_add()}
        </Button>
      </div>
    </section>
  );
}

function TaskFields({ path, place, onRemove }: { path: string; place: number; onRemove(): void }) {
  const id = useBox(`${path}.id`);
  return (
    <Card title={m.exam_editor_task({ place })}>
      <div className="stack">
        <input type="hidden" name={id.name} value={id.defaultValue} />
        <WordsBox name={`${path}.labourFunction`} label={m.exam_editor_function()} />
        <WordsBox name={`${path}.action`} label={m.exam_editor_action()} />
        <WordsBox name={`${path}.text`} label={m.exam_editor_task_text()} rows={6} />
        <WordsBox name={`${path}.place`} label={m.exam_editor_place()} />
        <NumberBox name={`${path}.minutes`} label={m.exam_editor_minutes()} />
        <WordsBox name={`${path}.equipment`} label={m.exam_editor_equipment()} hint={m.exam_editor_lines_hint()} rows={3} />
        <WordsBox name={`${path}.aids`} label={m.exam_editor_aids()} hint={m.exam_editor_lines_hint()} rows={3} />
        <CriteriaRows path={path} of={m.exam_editor_task({ place })} />
        <RuleBoxes path={`${path}.`} every />
        <div>
          <Button type="button" kind="quiet" size={32} onClick={onRemove} aria-label={m.exam_editor_task_remove({ place })}>
            {m.exam_editor_remove()}
          </Button>
        </div>
      </div>
    </Card>
  );
}

/** The technological map, or the criteria of a portfolio. A blank row is none. */
function CriteriaRows({ path, of }: { path: string; of: string }) {
  const { keys, add } = useRows(`${path}.criteria`, 2);
  const kazakh = useKazakh();
  return (
    <div className="stack-s">
      <GroupProblem of={`${path}.criteria`} />
      <table className="edit-rows criteria">
        <caption>{m.exam_editor_criteria()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.exam_editor_criterion()}</th>
            {kazakh && <th scope="col">{m.exam_editor_in_kazakh({ label: m.exam_editor_criterion() })}</th>}
            <th scope="col">{m.exam_editor_criterion_points()}</th>
            <th scope="col">{m.exam_editor_required()}</th>
          </tr>
        </thead>
        <tbody>
          {keys.map((key, row) => (
            <CriterionRow key={key} path={`${path}.criteria.${key}`} at={m.exam_editor_criterion_at({ of, row: row + 1 })} />
          ))}
        </tbody>
      </table>
      <p className="small mute">{m.exam_editor_criteria_hint()}</p>
      <div>
        <Button type="button" kind="quiet" size={32} onClick={add} aria-label={m.exam_editor_criterion_add({ of })}>
          {m.exam_editor_row_add()}
        </Button>
      </div>
    </div>
  );
}

function CriterionRow({ path, at }: { path: string; at: string }) {
  const { typed } = useContext(BoxesOfTool);
  const [id, kk, kazakh] = [useBox(`${path}.id`), useBox(`${path}.text.kk`), useKazakh()];
  return (
    <tr>
      <td data-label={m.exam_editor_criterion()}>
        <input type="hidden" name={id.name} value={id.defaultValue} />
        {!kazakh && <input type="hidden" name={kk.name} value={kk.defaultValue} />}
        <CellBox name={`${path}.text.ru`} label={`${m.exam_editor_criterion()}, ${at}`} />
      </td>
      {kazakh && (
        <td data-label={m.exam_editor_in_kazakh({ label: m.exam_editor_criterion() })}>
          <CellBox name={kk.name} label={`${m.exam_editor_in_kazakh({ label: m.exam_editor_criterion() })}, ${at}`} lang="kk" />
        </td>
      )}
      <td data-label={m.exam_editor_criterion_points()}>
        <CellBox name={`${path}.points`} label={`${m.exam_editor_criterion_points()}, ${at}`} numeric />
      </td>
      <td data-label={m.exam_editor_required()}>
        <input
          type="checkbox"
          name={`${path}.required`}
          defaultChecked={typedAt(typed, `${path}.required`) === 'on'}
          aria-label={`${m.exam_editor_required()}, ${at}`}
        />
      </td>
    </tr>
  );
}

export function PortfolioOfTool() {
  const { typed } = useContext(BoxesOfTool);
  const [has, setHas] = useState(typedAt(typed, 'hasPortfolio') === 'on');
  return (
    <section className="stack" aria-labelledby="editor-portfolio">
      <h2 id="editor-portfolio">{m.exam_editor_portfolio()}</h2>
      <Tick
        name="hasPortfolio"
        label={m.exam_editor_has_portfolio()}
        defaultChecked={has}
        onChange={(event) => setHas(event.currentTarget.checked)}
      />
      <div className="stack" hidden={!has}>
        <WordsBox name="portfolio.requirements" label={m.exam_editor_requirements()} hint={m.exam_editor_lines_hint()} rows={5} />
        <WordsBox name="portfolio.questions" label={m.exam_editor_questions()} hint={m.exam_editor_lines_hint()} rows={5} />
        <NumberBox name="portfolio.minutes" label={m.exam_editor_interview()} />
        <CriteriaRows path="portfolio" of={m.exam_editor_portfolio()} />
        <RuleBoxes path="portfolio." every />
      </div>
    </section>
  );
}
