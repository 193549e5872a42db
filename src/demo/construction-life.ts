import { CONSTRUCTION } from './content/index.ts';
import type { CouncilLife } from './council-life.ts';
import { tellAppeals } from './tell-appeals.ts';
import { tellBeforeExam } from './tell-before-exam.ts';
import { tellFromExam } from './tell-from-exam.ts';

export const CONSTRUCTION_LIFE: CouncilLife = {
  council: CONSTRUCTION,
  toReview: ['under-review', 'under-review-urgent', 'under-review-overdue', 'under-review-again', 'level-review'],
  plans: [
    { site: 'moscow', room: 'Зал А', days: [4, 7, 12, 17, 22], theoryAt: '10:00', practiceAt: '12:00', seats: 12 },
    { site: 'moscow', room: 'Зал А', days: [4, 12], theoryAt: '14:00', practiceAt: '16:00', seats: 3 },
    // the very next day, for who wants to walk the whole road at once
    { site: 'moscow', room: 'Зал Б', days: [1, 2], theoryAt: '10:00', practiceAt: '12:00', seats: 12, leadHours: 0 },
    { site: 'vladivostok', room: 'Зал 1', days: [5, 14, 20], theoryAt: '10:00', practiceAt: '12:00', seats: 10 },
    { site: 'yekaterinburg', room: 'Аудитория 4', days: [6, 10, 16, 23], theoryAt: '10:00', practiceAt: '12:00', seats: 16 },
    { site: 'kaliningrad', room: 'Аудитория 1', days: [8, 15, 21], theoryAt: '11:00', practiceAt: '13:00', seats: 8 },
  ],
  held: { site: 'moscow', room: 'Зал А', days: [-14, -10, -6, -3, -2] },
  present: { site: 'moscow', room: 'Зал Б' },
  tell(telling, { held, coming }) {
    tellBeforeExam(telling, { moscow: coming('moscow', 0), moscowLater: coming('moscow', 1), vladivostok: coming('vladivostok', 0) });
    tellFromExam(telling, held);
    tellAppeals(telling, held);
  },
};
