import { createContext, useContext, useState } from 'react';
import type { ToolProblems } from '#exams/index.ts';
import { m } from '#web/paraglide/messages.js';
import { FieldMessage } from '#web/ui/field.tsx';
import { Select, Textarea, TextInput } from '#web/ui/inputs.tsx';
import { type FormTree, keysAt, typedAt } from './form-tree.ts';
import { RULE_NAMES, ruleInWords } from './rule-words.ts';
import { problemInWords } from './tool-problems.ts';

interface Boxes {
  readonly typed: FormTree;
  /** What stands in the bank: rows that are there already keep their ids. */
  readonly standing: FormTree;
  readonly problems: ToolProblems;
  /** Whether the boxes of Kazakh are shown. */
  readonly kazakh: boolean;
}

/** What stands in the editor of a version and what is wrong with it, for its fields at any depth. */
export const BoxesOfTool = createContext<Boxes>({ typed: {}, standing: {}, problems: {}, kazakh: false });

export function useBox(name: string) {
  const { typed, problems } = useContext(BoxesOfTool);
  return { name, id: name, defaultValue: typedAt(typed, name), error: problemInWords(problems[name]) };
}

export const useKazakh = (): boolean => useContext(BoxesOfTool).kazakh;

/** A problem that belongs to a group of rows. */
export function GroupProblem({ of: name }: { of: string }) {
  const { error } = useBox(name);
  return (
    <span id={name} tabIndex={-1}>
      <FieldMessage id={name} error={error} />
    </span>
  );
}

/** The keys of the rows under a name; with JavaScript rows come and go. @param spare  blank rows at the end, for a browser without it too. */
export function useRows(name: string, spare = 0) {
  const { typed } = useContext(BoxesOfTool);
  const [keys, setKeys] = useState<readonly string[]>(() => {
    const standing = keysAt(typed, name);
    return [...standing, ...Array.from({ length: spare }, (_, place) => String(next(standing) + place))];
  });
  return {
    keys,
    add: () => setKeys((now) => [...now, String(next(now))]),
    remove: (key: string) => setKeys((now) => now.filter((one) => one !== key)),
  };
}
const next = (keys: readonly string[]): number => Math.max(-1, ...keys.map(Number)) + 1;

export function NumberBox({ name, label, hint }: { name: string; label: string; hint?: string }) {
  return <TextInput {...useBox(name)} label={label} hint={hint} inputMode="numeric" autoComplete="off" short />;
}

/** Russian and, where the version has it, Kazakh beside it. `name` ends before the language. */
export function WordsBox({ name, label, rows, hint }: { name: string; label: string; rows?: number; hint?: string }) {
  const [ru, kk, kazakh] = [useBox(`${name}.ru`), useBox(`${name}.kk`), useKazakh()];
  const inKazakh = m.exam_editor_in_kazakh({ label });
  return (
    <div className={kazakh ? 'side-by-side' : undefined}>
      {rows ? <Textarea {...ru} label={label} hint={hint} rows={rows} /> : <TextInput {...ru} label={label} hint={hint} />}
      {kazakh ? (
        rows ? (
          <Textarea {...kk} label={inKazakh} hint={hint} rows={rows} lang="kk" />
        ) : (
          <TextInput {...kk} label={inKazakh} hint={hint} lang="kk" />
        )
      ) : (
        <input type="hidden" name={kk.name} value={kk.defaultValue} />
      )}
    </div>
  );
}

/** When it is passed: the rule and its number. */
export function RuleBoxes({ path = '', every }: { path?: string; every?: boolean }) {
  const rules = RULE_NAMES.filter((rule) => every || rule !== 'every_criterion');
  return (
    <div className="form-grid">
      <Select
        {...useBox(`${path}rule`)}
        label={m.exam_editor_rule()}
        options={rules.map((rule) => ({ value: rule, label: ruleInWords(rule) }))}
      />
      <NumberBox name={`${path}mark`} label={m.exam_editor_mark()} />
    </div>
  );
}

/** A cell of a dense row: its heading names the column, its own name says the row too. */
export function CellBox({ name, label, numeric, lang }: { name: string; label: string; numeric?: boolean; lang?: string }) {
  const { error, ...box } = useBox(name);
  return (
    <>
      <input
        {...box}
        className="input"
        aria-label={label}
        aria-invalid={error ? true : undefined}
        aria-describedby={error && `${name}-message`}
        inputMode={numeric ? 'numeric' : undefined}
        autoComplete="off"
        lang={lang}
      />
      <FieldMessage id={name} error={error} />
    </>
  );
}
