import './exam.css';
import { useState } from 'react';
import { data, Form, redirect, useNavigation } from 'react-router';
import { draftVersion, readToolEditor } from '#exams/index.ts';
import { requestContext } from '#web/context.ts';
import { formOf } from '#web/form-of.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable, uuidParam } from '#web/refusals.ts';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { RadioCards, Tick } from '#web/ui/choices.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { Breadcrumbs, PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import type { Route } from './+types/tool-draft.ts';
import { type FormTree, formTree, typedAt } from './form-tree.ts';
import { BoxesOfTool, NumberBox, RuleBoxes, useBox, WordsBox } from './tool-boxes.tsx';
import { passMarkInWords } from './tool-lines.ts';
import { PortfolioOfTool, TasksOfTool } from './tool-practice.tsx';
import { problemInWords, problemsInOrder } from './tool-problems.ts';
import { SectionsOfTool } from './tool-sections.tsx';

export const meta = () => [{ title: `${m.exam_editor_title_page()} · ${m.common_product()}` }];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  const { markByProcedure, ...editor } = await orErrorPage(() => readToolEditor(deps, actor, uuidParam(params.id)));
  return { ...editor, markByProcedure: markByProcedure && passMarkInWords(markByProcedure) };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const typed = formTree(await formOf(request));
  return await refusable(
    async () => {
      const toolId = uuidParam(params.id);
      const problems = await draftVersion(deps, actor, toolId, typed);
      return problems ? data({ problems, typed }, { status: 422 }) : redirect(`/council/tools/${toolId}?saved`);
    },
    { typed },
  );
}

/** The whole of the next version: saved as a draft, published only when another hand approves it. */
export default function ToolDraft({ loaderData: editor, actionData, params }: Route.ComponentProps) {
  const busy = useNavigation().state !== 'idle';
  const problems = actionData && 'problems' in actionData ? actionData.problems : {};
  const typed: FormTree = actionData ? actionData.typed : (editor.typed as FormTree);
  const [kazakh, setKazakh] = useState(typedAt(typed, 'kazakh') === 'on');
  const errors = problemsInOrder(problems);
  return (
    <div className="staff-page stack-l">
      <Breadcrumbs
        crumbs={[
          { label: m.exam_nav_tools(), href: '/council/tools' },
          { label: editor.code, href: `/council/tools/${params.id}` },
          { label: m.exam_editor_title_page() },
        ]}
      />
      <PageHeader
        title={m.exam_tool_version({ number: editor.isDraft ? editor.number : editor.number + 1 })}
        lead={`${editor.qualification}. ${editor.isDraft ? m.exam_editor_goes_on() : m.exam_editor_begins({ number: editor.number })}`}
      />
      {actionData && 'refusal' in actionData && (
        <Note tone="bad" role="alert">
          {actionData.refusal.message}
        </Note>
      )}
      <ErrorSummary key={errors.length} title={m.common_fix_fields({ count: errors.length })} errors={errors} />
      <BoxesOfTool value={{ typed, standing: editor.typed as FormTree, problems, kazakh }}>
        <Form method="post" className="stack-l tool-editor">
          <input type="hidden" name="basis" value={actionData ? typedAt(typed, 'basis') : editor.basis} />
          <section className="stack" aria-labelledby="editor-theory">
            <h2 id="editor-theory">{m.exam_theory()}</h2>
            <NumberBox name="minutes" label={m.exam_editor_minutes()} />
            <RuleBoxes />
            {editor.markByProcedure && <Note>{m.exam_editor_mark_by_procedure({ mark: editor.markByProcedure })}</Note>}
            <Tick
              name="kazakh"
              label={m.exam_editor_kazakh()}
              defaultChecked={kazakh}
              onChange={(event) => setKazakh(event.currentTarget.checked)}
            />
            <Tick
              name="calculator"
              label={m.exam_editor_calculator()}
              hint={editor.calculatorForbidden ? m.exam_problem_calculator() : undefined}
              defaultChecked={typedAt(typed, 'calculator') === 'on'}
              disabled={editor.calculatorForbidden}
              error={problemInWords(problems.calculator)}
            />
            <WordsBox name="aids" label={m.exam_editor_other_aids()} hint={m.exam_editor_lines_hint()} rows={3} />
            <Choice
              name="itemsPerPage"
              label={m.exam_editor_page()}
              choices={[
                { value: 'one', label: m.exam_editor_page_one() },
                { value: 'all', label: m.exam_editor_page_all() },
              ]}
            />
            <Choice
              name="resultShown"
              label={m.exam_editor_result()}
              choices={[
                { value: 'at_once', label: m.exam_editor_result_at_once() },
                { value: 'after_protocol', label: m.exam_editor_result_after() },
              ]}
            />
          </section>
          <SectionsOfTool />
          <TasksOfTool />
          <PortfolioOfTool />
          <div className="row">
            <Button size={40} busy={busy}>
              {m.exam_editor_save()}
            </Button>
            <LinkButton size={40} kind="line" to={`/council/tools/${params.id}`}>
              {m.exam_editor_leave()}
            </LinkButton>
          </div>
        </Form>
      </BoxesOfTool>
    </div>
  );
}

function Choice({ name, label, choices }: { name: string; label: string; choices: readonly { value: string; label: string }[] }) {
  const { id: _, ...box } = useBox(name);
  return <RadioCards {...box} label={label} choices={choices} />;
}
