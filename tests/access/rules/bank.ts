import { anywhere, BANK } from '../actors.ts';
import { action, nobody, page, type Rule } from '../rule.ts';
import { theBankTool } from '../world-exam.ts';

const tool = { params: theBankTool };

/** The bank of items: secret to everybody but the council's named people, each with their own act. */
export const ITEM_BANK: readonly Rule[] = [
  page('/council/tools', anywhere(...BANK)),
  page('/council/tools/:id', BANK, tool),
  // the version is approved already, which the approver is told as not found
  action('/council/tools/:id', nobody, {
    ...tool,
    otherwise: { tool_approver: 'any' },
    act: 'approve',
    form: async (_world, { versionId = '' }) => ({ act: 'approve', versionId }),
  }),
  action('/council/tools/:id', ['item_author'], { ...tool, act: 'draft', form: { act: 'draft', minutes: '60', passMark: '20' } }),
  page('/council/tools/:id/texts', BANK, tool),
  action('/council/tools/:id/texts', ['item_author', 'tool_approver'], { ...tool, form: { portfolioRu: 'Две работы' } }),
  page('/council/tools/:id/items/:itemId', BANK, tool),
  action('/council/tools/:id/items/:itemId', ['item_reviewer'], { ...tool, act: 'live', form: { act: 'live' } }),
  action('/council/tools/:id/items/:itemId', ['item_reviewer'], { ...tool, act: 'retired', form: { act: 'retired' } }),
];
