export { CODE_LENGTH, CODE_SIGNS, hashAdmissionCode, makeAdmissionCode, readAdmissionCode, spellAdmissionCode } from './admission-code.ts';
export {
  type AnswerSave,
  type AttemptTimes,
  type CurrentAnswer,
  currentAnswers,
  lateAnswers,
  type Timeliness,
  timelinessOf,
} from './answers.ts';
export { AssessmentTool } from './assessment-tool.ts';
export { Blueprint, DrawRule, itemCount, type Lack, lacksOf, leastPassingPoints, maxPoints, PassMark, passes } from './blueprint.ts';
export { type BankItem, BankTooSmall, drawVariant } from './draw.ts';
export { Answer, ITEM_TYPES, Item, ItemContent, ItemKey, ItemState, type ItemType, keyFaults } from './item.ts';
export { type Marking, markAnswer, markVariant, type SectionMark, type VariantMark } from './mark.ts';
export {
  Criterion,
  CriterionMark,
  type CriterionResult,
  DecisionRule,
  type DifferenceLimit,
  type ExpertMarks,
  type Judged,
  markFits,
  PortfolioAssessment,
  PracticalTask,
  type PracticeResult,
  practicePassed,
  practiceResult,
} from './practice.ts';
export { inBankIds, inShownIds, type PresentedItem, presentItem } from './present.ts';
export { type Block, type Inline, type Language, LocalLine, LocalText, plainText, RichText } from './rich-text.ts';
export type { Seed } from './seeded-random.ts';
export { Variant, VariantItem } from './variant.ts';
