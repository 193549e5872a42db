import { say } from '#platform/language.ts';

/** «7 из 8», in the language of the paper. @param points  as they are printed: with a decimal comma. */
export const scoreWords = (points: string, of: string): string => say({ ru: `${points} из ${of}`, kk: `${of} ішінен ${points}` });

/** The rule of a task that has no points. */
export const EVERY_CRITERION = { ru: 'выполнен каждый критерий', kk: 'әр критерий орындалған' } as const;

/** A threshold as a protocol keeps it («больше 70 %», «не менее 27 баллов»), in the language of the paper. Several are parted by semicolons; other words stay as they are. */
export const spokenThreshold = (kept: string): string => kept.split('; ').map(spokenRule).join('; ');

function spokenRule(kept: string): string {
  const [, more, value, unit] = /^(больше|не менее) (\d+) (%|балл.*)$/.exec(kept) ?? [];
  if (kept === EVERY_CRITERION.ru) return say(EVERY_CRITERION);
  if (!value) return kept;
  const kk =
    unit === '%'
      ? { over: `${value} %-дан астам`, least: `кемінде ${value} %` }
      : { over: `${value} балдан астам`, least: `кемінде ${value} балл` };
  return say({ ru: kept, kk: more === 'больше' ? kk.over : kk.least });
}
