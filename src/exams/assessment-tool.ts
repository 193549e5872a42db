import { z } from 'zod';
import { Blueprint } from './blueprint.ts';
import { PortfolioAssessment, PracticalTask } from './practice.ts';

/** One version of an assessment tool, without its items: those live in the bank of the council and are drawn by section. */
export const AssessmentTool = z
  .strictObject({
    /** Code of the qualification, then the revision: `10.01500.01.001`. */
    code: z.string().regex(/^\d{2}\.\d{5}\.\d{2,4}\.\d{3}$/),
    qualificationCode: z.string().regex(/^\d{2}\.\d{5}\.\d{2,4}$/),
    theory: Blueprint,
    practicalTasks: z.array(PracticalTask),
    /** How many of the tasks a candidate gets; all of them must be passed. */
    tasksToDraw: z.int().min(1),
    portfolio: PortfolioAssessment.nullable(),
    differenceLimit: z.strictObject({ criterionPoints: z.int().min(0).nullable(), totalPoints: z.int().min(0).nullable() }),
    /** Whether the share right by section is told at once after the theory, or with the protocol. */
    resultShown: z.enum(['at_once', 'after_protocol']),
    itemsPerPage: z.enum(['one', 'all']),
  })
  .refine((tool) => tool.code.startsWith(`${tool.qualificationCode}.`), { message: 'код не этой квалификации', path: ['code'] })
  .refine((tool) => tool.practicalTasks.length === 0 || tool.tasksToDraw <= tool.practicalTasks.length, {
    message: 'практических заданий меньше, чем выдают',
    path: ['tasksToDraw'],
  })
  .refine((tool) => tool.practicalTasks.length > 0 || tool.portfolio !== null, { message: 'нет практической части' });
export type AssessmentTool = z.infer<typeof AssessmentTool>;
