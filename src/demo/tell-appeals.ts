import type { HeldSessions } from './council-life.ts';
import { appeal, callHearing, hear, register, rule, takeBack } from './seed-appeal.ts';
import { refuse } from './seed-review.ts';
import { type Story, type Telling, tell } from './story.ts';
import { SHORT_EXPERIENCE } from './tell-before-exam.ts';
import { tellFailed } from './tell-from-exam.ts';

const NOISE = 'Во время теоретической части в соседнем зале шёл ремонт, сосредоточиться было нельзя. Это слышали все, кто сдавал.';
const REFUSAL = 'В отказе сказано, что стаж не подтверждён. Выписка из электронной трудовой книжки была среди документов.';

/** An appeal in each of its states. */
export function tellAppeals(telling: Telling, held: HeldSessions): void {
  const { world } = telling;
  const { at, workingDay } = world.days;
  refused(telling, 'appeal-filed', REFUSAL);
  refused(telling, 'appeal-registered', REFUSAL)
    .at(at(-2, '10:30'), (id) => register(world, id))
    .at(at(-2, '11:10'), (id) => callHearing(world, id, workingDay(4).toString()));
  refused(telling, 'appeal-withdrawn', REFUSAL).at(at(-2, '16:20'), (id) => takeBack(world, id, 'appeal-withdrawn'));
  refused(telling, 'appeal-rejected', REFUSAL)
    .at(at(-2, '10:40'), (id) => register(world, id))
    .at(at(-2, '11:20'), (id) => callHearing(world, id, workingDay(-1).toString()))
    .at(at(-1, '11:05'), (id) => hear(world, id, ['reject', 'reject', 'partly']))
    .at(at(-1, '11:40'), (id) => rule(world, id, 'В выписке нет стажа по профилю квалификации: записи относятся к другой работе.'));
  failed(telling, held, 'appeal-heard').at(at(-1, '12:05'), (id) => hear(world, id, ['uphold', 'reject']));
  failed(telling, held, 'appeal-upheld')
    .at(at(-1, '12:30'), (id) => hear(world, id, ['uphold', 'uphold', 'partly']))
    .at(at(-1, '13:00'), (id) => rule(world, id, 'Запись камеры подтверждает: в соседнем зале работал перфоратор.', 'new_date'));
}

function refused(telling: Telling, key: string, words: string): Story {
  const { world } = telling;
  const { at } = world.days;
  return tell(telling, at(-12, '10:50'), { key, qualification: 'chief-engineer', site: 'moscow', practice: 'portfolio' })
    .at(at(-6, '15:10'), (id) => refuse(world, id, SHORT_EXPERIENCE))
    .at(at(-3, '09:20'), (id) => appeal(world, id, key, 'refusal', words));
}

function failed(telling: Telling, held: HeldSessions, key: string): Story {
  const { world } = telling;
  const { at, workingDay } = world.days;
  return tellFailed(telling, key, held)
    .at(at(-3, '14:20'), (id) => appeal(world, id, key, 'conduct', NOISE))
    .at(at(-2, '10:50'), (id) => register(world, id))
    .at(at(-2, '11:30'), (id) => callHearing(world, id, workingDay(-1).toString()));
}
