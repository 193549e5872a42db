import type { Label, Procedure, Source } from './procedure.ts';

/** The promised shape of `procedure list --json`. */
export const describeInList = ({ id, jurisdiction, title }: Procedure) => ({ id, jurisdiction, title: title.ru });

/** The promised shape of `procedure show ID --json`, and what the promise does not forbid. */
export function describeProcedure(procedure: Procedure) {
  const { id, jurisdiction, title, edition, states, moves, clocks, blocks, papers } = procedure;
  return {
    id,
    jurisdiction,
    title,
    edition,
    states: states.map(({ id, label, waitsOn, ended, outcome }) => ({ id, label, waitsOn, ended, outcome })),
    moves: moves.map(({ name, label, from, to, by, guards, asks, effects, prints, result }) => ({
      name,
      label,
      from,
      to,
      by,
      guards,
      asks: asks.map(({ field }) => field),
      effects,
      prints,
      result,
    })),
    clocks: clocks.map(({ id, label, term, unit, roll, startsOn, alsoStartsOn, endsOn, onReturn, owner, source }) => ({
      id,
      label,
      term,
      unit,
      roll,
      startsOn,
      alsoStartsOn,
      endsOn,
      onReturn,
      owner,
      source,
    })),
    blocks: blocks.map((block) => block.id),
    papers: papers.map((paper) => paper.id),
  };
}

/** A mermaid state diagram; a way that begins another application is drawn with «новое заявление». */
export function drawProcedure({ initial, states, moves }: Procedure): string {
  const lines = ['stateDiagram-v2', ...states.map(({ id, label }) => `  state "${label.ru}" as ${id}`), `  [*] --> ${initial}`];
  for (const move of moves) {
    const word = move.result === 'new_draft' ? `${move.name} (новое заявление)` : move.name;
    const targets = move.result === 'gone' ? ['[*]'] : move.to;
    for (const from of move.from) for (const to of targets) lines.push(`  ${from} --> ${to}: ${word}`);
  }
  lines.push(...states.filter(({ ended }) => ended).map(({ id }) => `  ${id} --> [*]`));
  return `${lines.join('\n')}\n`;
}

/** The page of a procedure in `docs/procedures`, in markdown; generated, never written by hand. */
export function documentProcedure(procedure: Procedure): string {
  const { id, jurisdiction, title, edition } = procedure;
  return [
    `# ${title.ru} (\`${id}\`)`,
    'Эта страница сделана из данных `src/procedures` командой `node scripts/procedure-docs.ts`; правьте данные, не страницу.',
    `Юрисдикция: \`${jurisdiction}\`. Редакция с ${edition.validFrom}: ${wordSource(edition.source)}.`,
    '## Состояния и ходы',
    `\`\`\`mermaid\n${drawProcedure(procedure)}\`\`\``,
    '## Состояния',
    statesTable(procedure),
    '## Ходы',
    movesTable(procedure),
    '## Сроки',
    clocksTable(procedure),
    '## Вкладки',
    list(procedure.blocks),
    '## Документы',
    list(procedure.papers),
    '## Что взять на экзамен',
    procedure.exam.whatToBring.map(({ text, onlyFor }) => `- ${text.ru}${onlyFor ? ` (\`${onlyFor}\`)` : ''}`).join('\n'),
    '',
  ].join('\n\n');
}

/** The moves as a markdown table: who may make which, under what conditions, what follows. */
export const movesTable = ({ moves }: Procedure): string =>
  table(
    ['ход', 'кнопка', 'из', 'в', 'кто', 'условия', 'спрашивает', 'следует', 'печатает'],
    moves.map(({ name, label, from, to, by, guards, asks, effects, prints, result }) => [
      code([name]),
      label.ru,
      code(from),
      result === 'gone' ? 'удалено' : code(to) + (result === 'new_draft' ? ' (новое заявление)' : ''),
      code(by),
      code(guards),
      code(asks.map(({ field }) => field)),
      code(effects),
      code(prints),
    ]),
  );

const statesTable = ({ states }: Procedure) =>
  table(
    ['состояние', 'название', 'ждёт', 'завершено'],
    states.map(({ id, label, waitsOn, ended }) => [code([id]), label.ru, waitsOn ? code([waitsOn]) : '', ended ? 'да' : '']),
  );

const clocksTable = ({ clocks }: Procedure) =>
  table(
    ['срок', 'название', 'дней', 'начинается', 'кончается', 'при возврате', 'чей', 'источник'],
    clocks.map(({ id, label, term, unit, roll, startsOn, alsoStartsOn, endsOn, onReturn, owner, source }) => [
      code([id]),
      label.ru,
      `${term} ${unit === 'calendar_days' ? 'календарных' : 'рабочих'}${roll ? ', с выходного на рабочий' : ''}`,
      code([startsOn, ...alsoStartsOn]),
      code(endsOn),
      { pause: 'стоит', restart: 'начинается заново', none: 'идёт' }[onReturn],
      code([owner]),
      wordSource(source),
    ]),
  );

const wordSource = ({ act, where, note, sure }: Source) => [act, where, note, sure ? undefined : '«сверить»'].filter(Boolean).join('; ');
const list = (items: readonly { readonly id: string; readonly label: Label }[]) =>
  items.map(({ id, label }) => `- \`${id}\`: ${label.ru}`).join('\n');
const code = (words: readonly string[]) => words.map((word) => `\`${word}\``).join(', ');
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
