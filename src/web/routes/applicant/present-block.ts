import { isProfilePart } from '#accounts/index.ts';
import {
  type BlockId,
  type BlockPage,
  blockOf,
  isMissing,
  type PlaceShown,
  procedureOf,
  type QualificationChoices,
} from '#applications/index.ts';
import { m } from '#web/paraglide/messages.js';
import { presentFields, type ShownFields } from './present-fields.ts';
import { wordProblem } from './problem-words.ts';

export interface ShownBlock extends Pick<BlockPage, 'application' | 'blocks' | 'remarks' | 'openFields' | 'listOpen' | 'centreHints'> {
  readonly blockId: BlockId;
  readonly shown: ShownFields;
  readonly version: number;
  readonly canCopy: boolean;
  /** Empty fields, where that is to be said. */
  readonly missing: readonly string[];
  /** The photo that the block «Данные о соискателе» asks for is not there. */
  readonly photoMissing: boolean;
  /** Of the block «Квалификация» alone. */
  readonly choices: ShownChoices | null;
  /** What is wrong with the number of the employer that pays. */
  readonly employerFault: string | null;
}

export type ShownPlace = PlaceShown & { readonly offset: string };
export type ShownChoices = Omit<QualificationChoices, 'places'> & { readonly places: readonly ShownPlace[] };

/** With «UTC+2» beside each place: names of time zones are called wrong in browsers. */
export const presentChoices = (choices: QualificationChoices, now: Temporal.Instant): ShownChoices => ({
  ...choices,
  places: choices.places.map((place) => ({ ...place, offset: utcOffset(now, place.zone) })),
});

/** «UTC+2», «UTC+5:30». */
function utcOffset(now: Temporal.Instant, zone: string): string {
  const { offset } = now.toZonedDateTimeISO(zone);
  return `UTC${offset.replace(/^([+-])0?/, '$1').replace(/:00$/, '')}`;
}

function employerFault({ problems }: BlockPage, { taxNumber }: ShownChoices, named: boolean): string | null {
  const problem = problems.find(({ field, code }) => field === 'employerInn' && (named || !isMissing(code)));
  return problem ? wordProblem(problem, taxNumber === 'bin' ? m.applicant_employer_bin() : m.applicant_employer_inn()) : null;
}

/** The page of a block as plain data with words. */
export function presentBlock(page: BlockPage, showMissing: boolean, choices: ShownChoices | null = null): ShownBlock {
  const block = blockOf(procedureOf(page.application), page.blockId);
  // who confirms the data says that nothing is missing: what is, is named then
  const named = showMissing || page.blocks.some(({ id, accuracyConfirmed }) => id === page.blockId && accuracyConfirmed);
  const { application, blocks, remarks, openFields, listOpen, blockId, centreHints } = page;
  return {
    application,
    blocks,
    remarks,
    openFields,
    listOpen,
    blockId,
    centreHints,
    choices,
    employerFault: choices && employerFault(page, choices, named),
    photoMissing: page.problems.some(({ code }) => code === 'photo_missing'),
    missing: named ? page.problems.filter(({ code }) => isMissing(code)).map(({ field }) => field) : [],
    version: blocks.find(({ id }) => id === blockId)?.version ?? 0,
    canCopy: isProfilePart(blockId) && application.state === 'draft',
    shown: presentFields({
      fields: block.fields,
      entryFields: block.list?.fields ?? [],
      split: block.list?.split,
      values: page.data.values,
      entries: page.data.entries,
      accepted: page.data.accepted ?? [],
      problems: page.problems,
      hints: centreHints,
      showMissing: named,
      isMissing,
    }),
  };
}
