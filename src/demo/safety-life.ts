import { SAFETY } from './content/index.ts';
import type { CouncilLife } from './council-life.ts';
import { tellSafetyBeforeExam } from './tell-safety-before-exam.ts';
import { tellSafetyFromExam } from './tell-safety-from-exam.ts';

export const SAFETY_LIFE: CouncilLife = {
  council: SAFETY,
  toReview: ['safety-under-review', 'safety-returned'],
  plans: [
    // the very next day, for who wants to walk the whole road at once
    { site: 'nizhny', room: 'Класс 1', days: [1], theoryAt: '10:00', practiceAt: '12:00', seats: 14, leadHours: 0 },
    { site: 'nizhny', room: 'Класс 1', days: [4, 8, 13, 18, 23], theoryAt: '10:00', practiceAt: '12:00', seats: 14 },
    { site: 'chelyabinsk', room: 'Зал Урал', days: [6, 15], theoryAt: '10:00', practiceAt: '12:00', seats: 8 },
    { site: 'nizhny', room: 'Класс 2', days: [8], theoryAt: '15:00', practiceAt: '17:00', seats: 4 },
  ],
  held: { site: 'nizhny', room: 'Класс 1', days: [-10, -3] },
  present: { site: 'nizhny', room: 'Класс 2' },
  tell(telling, { held, coming }) {
    tellSafetyBeforeExam(telling, coming);
    tellSafetyFromExam(telling, held);
  },
};
