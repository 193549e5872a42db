import { BLOCKS, type Block, type BlockId, type BlockPage, isMissing, type QualificationChoices } from '#applications/index.ts';
import { presentFields, type ShownFields } from './present-fields.ts';

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
  readonly choices: QualificationChoices | null;
}

/** The page of a block as plain data with words. */
export function presentBlock(page: BlockPage, showMissing: boolean, choices: QualificationChoices | null = null): ShownBlock {
  const block: Block = BLOCKS[page.blockId];
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
    photoMissing: page.problems.some(({ code }) => code === 'photo_missing'),
    missing: showMissing ? page.problems.filter(({ code }) => isMissing(code)).map(({ field }) => field) : [],
    version: blocks.find(({ id }) => id === blockId)?.version ?? 0,
    canCopy: block.profilePart !== undefined && application.state === 'draft',
    shown: presentFields({
      fields: block.fields,
      entryFields: block.list?.fields ?? [],
      values: page.data.values,
      entries: page.data.entries,
      accepted: page.data.accepted ?? [],
      problems: page.problems,
      hints: centreHints,
      showMissing,
      isMissing,
    }),
  };
}
