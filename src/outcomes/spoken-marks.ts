import { say } from '#platform/language.ts';

/** «7 из 8», in the language of the paper. @param points  as they are printed: with a decimal comma. */
export const scoreWords = (points: string, of: string): string => say({ ru: `${points} из ${of}`, kk: `${of} ішінен ${points}` });

/** A threshold as a protocol keeps it («больше 70 %», «не менее 27 баллов»), in the language of the paper. Other words stay as they are. */
export function spokenThreshold(kept: string): string {
  const [, more, value, unit] = /^(больше|не менее) (\d+) (%|балл.*)$/.exec(kept) ?? [];
  if (!value) return kept;
  const kk =
    unit === '%'
      ? { over: `${value} %-дан астам`, least: `кемінде ${value} %` }
      : { over: `${value} балдан астам`, least: `кемінде ${value} балл` };
  return say({ ru: kept, kk: more === 'больше' ? kk.over : kk.least });
}
