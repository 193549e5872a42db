import { describe, expect, it } from 'vitest';
import { AIS_OK, describeInList, describeProcedure, documentProcedure, drawProcedure, listProcedures, toneOf } from './index.ts';

describe('the description of a procedure', () => {
  it('has the promised shape', () => {
    expect(describeInList(AIS_OK)).toEqual({ id: 'ais-ok', jurisdiction: 'ru', title: AIS_OK.title.ru });
    const shown = JSON.parse(JSON.stringify(describeProcedure(AIS_OK)));
    expect(shown).toMatchObject({ id: 'ais-ok', jurisdiction: 'ru' });
    expect(shown.states).toContainEqual(
      expect.objectContaining({ id: 'draft', label: { ru: 'Черновик', kk: 'Жоба' }, waitsOn: 'applicant', ended: false }),
    );
    expect(shown.moves).toContainEqual(
      expect.objectContaining({ name: 'refuse', from: ['under_review'], to: ['refused'], by: ['head'], guards: [] }),
    );
    expect(shown.clocks).toContainEqual(
      expect.objectContaining({ id: 'review_answer', term: 10, unit: 'calendar_days', startsOn: 'submit' }),
    );
    expect(shown.blocks).toHaveLength(7);
    expect(shown.papers).toContain('certificate');
  });

  it.each(listProcedures().map((procedure) => [procedure.id, procedure] as const))(
    'of %s draws every way from state to state',
    (_, procedure) => {
      const diagram = drawProcedure(procedure);
      for (const { from, to, name } of procedure.moves) {
        for (const source of from) for (const target of to) expect(diagram).toContain(`${source} --> ${target}: ${name}`);
      }
    },
  );

  it.each(listProcedures().map((procedure) => [procedure.id, procedure] as const))(
    'of %s has a row for every move and clock',
    (_, procedure) => {
      const page = documentProcedure(procedure);
      for (const name of [...procedure.moves.map((move) => move.name), ...procedure.clocks.map(({ id }) => id)])
        expect(page).toContain(`| \`${name}\` |`);
    },
  );
});

describe('the tone of a status', () => {
  it.each([
    ['draft', 'applicant', 'idle'],
    ['under_review', 'applicant', 'wait'],
    ['under_review', 'centre', 'turn'],
    ['awaiting_payment', 'payer', 'turn'],
    ['exam_scheduled', 'applicant', 'live'],
    ['certified', 'centre', 'good'],
    ['not_passed', 'applicant', 'bad'],
    ['removed', 'applicant', 'bad'],
    ['no_show', 'applicant', 'wait'],
    ['lapsed', 'applicant', 'idle'],
  ] as const)('in %s is, for the %s, %s', (state, viewer, tone) => {
    expect(toneOf(AIS_OK, state, [viewer])).toBe(tone);
  });
});
