import { anywhere, BANK } from '../actors.ts';
import { action, nobody, page, type Rule } from '../rule.ts';
import { aBankPicture, theBankTool } from '../world-bank.ts';

const tool = { params: theBankTool };

/** The bank of items: secret to everybody but the council's named people, each with their own act. */
export const ITEM_BANK: readonly Rule[] = [
  page('/council/tools', anywhere(...BANK)),
  page('/council/tools/:id', BANK, tool),
  page('/council/tools/:id/draft', ['item_author'], tool),
  // what the form lacks is told to its author alone
  action('/council/tools/:id/draft', ['item_author'], { ...tool, form: { minutes: '60', mark: '20' } }),
  page('/council/tools/:id/versions/:versionId', BANK, tool),
  // the version is approved already, which the approver is told as not found
  action('/council/tools/:id/versions/:versionId', nobody, {
    ...tool,
    otherwise: { tool_approver: 'any' },
    act: 'approve',
    form: { act: 'approve' },
  }),
  page('/council/tools/:id/texts', BANK, tool),
  action('/council/tools/:id/texts', ['item_author', 'tool_approver'], { ...tool, form: { portfolioRu: 'Две работы' } }),
  page('/council/tools/:id/items/:itemId', BANK, tool),
  page('/council/pictures/:id', BANK, { params: async (world) => ({ id: await aBankPicture(world) }) }),
  // what the form lacks is told to its author alone
  ...(['save', 'preview', 'picture'] as const).map((act) =>
    action('/council/tools/:id/items/:itemId', ['item_author'], { ...tool, act, form: { act, text: 'Что?' } }),
  ),
  action('/council/tools/:id/items/:itemId', nobody, {
    ...tool,
    act: 'drop',
    form: { drop: crypto.randomUUID() },
  }),
  action('/council/tools/:id/items/:itemId', ['item_reviewer'], { ...tool, act: 'live', form: { act: 'live' } }),
  action('/council/tools/:id/items/:itemId', ['item_reviewer'], { ...tool, act: 'retired', form: { act: 'retired' } }),
];
